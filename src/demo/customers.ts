import type { Language } from '../model/text.ts'

/** Shops that buy links from the network beside ours; nothing answers there. The words are what such links say. */
export const CUSTOMERS: Readonly<Record<Language, readonly { readonly href: string; readonly name: string }[]>> = {
  nl: [
    { href: 'http://www.keukenvoordeel.example/', name: 'goedkope keuken kopen' },
    { href: 'http://www.belbundel.example/', name: 'sim only aanbieding' },
  ],
  en: [
    { href: 'http://www.keukenvoordeel.example/', name: 'buy cheap kitchens' },
    { href: 'http://www.belbundel.example/', name: 'best sim only deals' },
  ],
}
