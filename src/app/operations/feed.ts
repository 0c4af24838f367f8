import { z } from 'zod'
import * as fields from '../audit/audit-fields.ts'
import { atomFeed } from '../../notifications/index.ts'
import { newsOf } from '../notify/tell-receivers.ts'
import { wordingIn } from '../notify/wording.ts'
import { definePlain } from '../operation.ts'
import { chooseProject, openWorkspace } from '../watch/open-workspace.ts'

/** Entries that a feed reader is given; it keeps older ones itself. */
const ENTRIES = 100

export const feed = definePlain({
  name: 'feed',
  summary: {
    nl: 'Geef de veranderingen van een site als Atom-feed, voor een feedlezer',
    en: 'Give the changes of a site as an Atom feed, for a feed reader',
  },
  effect: 'read',
  input: z.object({ site: fields.site, workspace: fields.ownWorkspace }),
  output: z.object({ feed: z.string() }),
  async run({ services, language }, input) {
    const store = await openWorkspace(services, input.workspace)
    try {
      const { id, project } = await chooseProject(store, input.site)
      const changes = await store.changes.newest(id, ENTRIES)
      const news = changes.map((change) => newsOf({ ...change, grade: null }, project.site))
      return { feed: [...atomFeed(project.site, news, wordingIn(language))].join('') }
    } finally {
      await store.close()
    }
  },
  print: ({ feed: text }) => text.trimEnd(),
})
