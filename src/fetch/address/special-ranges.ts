/**
 * Ranges that are not the public internet: IANA special-purpose registries for IPv4 and IPv6 (RFC 6890 and updates),
 * multicast and the reserved class E. Cloud metadata addresses (169.254.169.254, 100.100.100.200) lie in them.
 */
export const SPECIAL_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
] as const

/** Global unicast is 2000::/3 (RFC 4291); within it these are for protocols, documentation and tunnels. */
export const PUBLIC_IPV6 = '2000::/3'
export const SPECIAL_IPV6 = ['2001::/23', '2001:db8::/32', '3fff::/20'] as const

/** Ranges that carry an IPv4 address, with the byte at which it starts: mapped, NAT64 (RFC 6052), 6to4 (RFC 3056). */
export const CARRIES_IPV4 = [
  ['::ffff:0:0/96', 12],
  ['64:ff9b::/96', 12],
  ['2002::/16', 2],
] as const
