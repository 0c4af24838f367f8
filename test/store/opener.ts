// Opens the workspace that it is told of and says how that went, so that several processes can open one at the same moment.
import { openStore } from '../../src/store/index.ts'

process.on('message', (place: string) => {
  void openStore(place)
    .then((store) => store.close())
    .then(
      () => process.send?.('opened'),
      (error: unknown) => process.send?.(String(error)),
    )
})
process.send?.('ready')
