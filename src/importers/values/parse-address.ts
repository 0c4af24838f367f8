import { parseHttpUrl, parseTypedUrl } from '../../url/index.ts'

const HOST = /^([\p{L}\p{N}_-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u

/** The address in a cell. Moz leaves out the scheme; then only a path tells an address from a bare host. */
export function parseAddress(cell: string): URL | null {
  return parseHttpUrl(cell) ?? (/^[^\s/]+\.[^\s/]+\/\S*$/.test(cell) ? parseTypedUrl(cell) : null)
}

/** Whether a cell is the bare name of a site: `a.example`. */
export function isHost(cell: string): boolean {
  return cell.length < 254 && HOST.test(cell)
}
