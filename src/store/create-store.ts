import type { Kysely } from 'kysely'
import { backlinks } from './backlinks.ts'
import { changes } from './changes.ts'
import { checks } from './checks.ts'
import { clock } from './clock.ts'
import type { Flavour } from './flavour.ts'
import { imports } from './imports.ts'
import { inspections } from './inspections.ts'
import { listing } from './listing/listing.ts'
import { links } from './links.ts'
import { observations } from './observations.ts'
import { projects } from './projects.ts'
import { receivers } from './receivers.ts'
import { retention } from './retention/retention.ts'
import { runs } from './runs.ts'
import { profiles } from './sites/profiles.ts'
import { sites } from './sites/sites.ts'
import { snapshots } from './snapshots/snapshots.ts'
import type { Tables } from './schema.ts'
import { seen } from './seen.ts'
import type { Store } from './store.ts'

/** The store over any database that Kysely speaks; each query is written once. */
export function createStore(db: Kysely<Tables>, flavour: Flavour): Store {
  return {
    projects: projects(db),
    imports: imports(db, flavour),
    backlinks: backlinks(db),
    runs: runs(db),
    inspections: inspections(db),
    seen: seen(db),
    observations: observations(db),
    snapshots: snapshots(db),
    checks: checks(db, flavour),
    links: links(db, flavour),
    sites: sites(db, flavour),
    profiles: profiles(db, flavour),
    listing: listing(db, flavour),
    changes: changes(db),
    receivers: receivers(db),
    retention: retention(db),
    clock: clock(db),
    close: () => db.destroy(),
  }
}
