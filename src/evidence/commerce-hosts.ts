/** Domains from which the common ad networks serve their tags and frames, as their own integration guides name them. */
export const AD_HOSTS: ReadonlySet<string> = new Set(
  (
    'googlesyndication.com googletagservices.com doubleclick.net adnxs.com amazon-adsystem.com criteo.com criteo.net taboola.com ' +
    'outbrain.com pubmatic.com rubiconproject.com openx.net media.net teads.tv smartadserver.com adform.net improvedigital.com ' +
    'ezoic.net ezojs.com mediavine.com adthrive.com raptive.com 33across.com indexww.com casalemedia.com yieldlove.com ' +
    'adsafeprotected.com revcontent.com mgid.com propellerads.com adsterra.com seedtag.com ligatus.com plista.com'
  ).split(' '),
)

/** Domains through which affiliate networks count a visit, as their own publisher guides name them. */
export const AFFILIATE_HOSTS: ReadonlySet<string> = new Set(
  (
    'awin1.com zenaps.com tradedoubler.com tradetracker.net ds1.nl daisycon.io prf.hn shareasale.com anrdoezrs.net dpbolvw.net ' +
    'jdoqocy.com tkqlhce.com kqzyfj.com linksynergy.com sjv.io pxf.io skimresources.com viglink.com webgains.com belboon.com ' +
    'admitad.com amzn.to clickbank.net digistore24.com partner-ads.com adtraction.com financeads.net effiliation.com'
  ).split(' '),
)

/** Parameters in which shops and networks take the id of who sent the buyer: Amazon, bol, eBay, Booking, AliExpress, Post Affiliate Pro. */
export const AFFILIATE_PARAMETER =
  /[?&](tag=[\w-]+-\d{2}|aff(iliate)?_?id=|aff_fcid=|a_aid=|campid=\d{8,}|partner_?id=|aid=\d{5,}|awc=|tt=\d+_\d+)/i
