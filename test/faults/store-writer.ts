/** Writes imports into a workspace until it is killed, and says which are acknowledged: `node store-writer.ts PLACE FIRST`. */
import { openStore } from '../../src/store/index.ts'
import { claim, imported } from '../material/store.ts'

export const LINKS_A_FILE = 40

if (import.meta.main) {
  const [place = '', first = '0'] = process.argv.slice(2)
  console.log('opening')
  const store = await openStore(place)
  for (let file = Number(first); ; file++) {
    const claims = Array.from({ length: LINKS_A_FILE }, (_, n) =>
      claim(`https://a${file}.example/${n}`, 'https://us.example/'),
    )
    await imported(store, claims, String(file))
    await store.checks.plan()
    console.log(String(file))
  }
}
