import { readFileSync } from 'node:fs'

/** The list that comes with Schakel (data/referrer-spam/README.md). */
export function knownSpamHosts(): ReadonlySet<string> {
  const text = readFileSync(new URL('../../../data/referrer-spam/hosts.txt', import.meta.url), 'utf8')
  return new Set(text.split(/\r?\n/).filter((line) => line !== ''))
}

/**
 * Words that sellers of traffic put in their names, to be read in a log. Two of them in one name: 40 of the 2,347 listed
 * spammers, 5 of 135,000 hosts of four top lists (measured on Matomo's list; Alexa, OpenDNS and Majestic top hosts).
 */
const SELLING =
  'seo traffic button buttons free website websites visitor visitors visits backlink backlinks rank ranks ranking rankings hits clicks share offer cheap buy social analytics reasons webmaster'
const SELLING_WORDS = new Set(SELLING.split(' '))

/** Whether a host is listed, itself or as a subdomain, or has the name of a seller of traffic. */
export function isSpamHost(host: string, listed: ReadonlySet<string>): boolean {
  const labels = host.split('.')
  if (labels.some((_, index) => listed.has(labels.slice(index).join('.')))) return true
  const words = new Set(labels.slice(0, -1).flatMap((label) => label.split('-')))
  return [...words].filter((word) => SELLING_WORDS.has(word)).length >= 2
}
