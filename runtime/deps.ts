import type { Logger } from 'pino'
import type { City } from '#shared/model/city.ts'
import type { DemoProvider } from './auth/demoProvider.ts'
import type { SignIn } from './auth/signIn.ts'
import type { Clock, Stamp } from './hosts/clock.ts'
import type { Host, Versions } from './hosts/host.ts'
import type { Mailbox } from './mailbox/mailbox.ts'
import type { Presence } from './presence/presence.ts'
import type { Offers } from './sources/offers.ts'
import type { Database } from './storage/database.ts'

/** What the routes of a feature are made from: `createInboxRoutes(deps)`. Built in main.ts only. */
export interface Deps {
  readonly db: Database
  readonly host: Host
  /** The released definition, verified; throws `Problem('releaseAltered')` when anything was changed. */
  readonly versions: Versions
  readonly city: City
  readonly clock: Clock
  readonly stamp: Stamp
  readonly logger: Logger
  readonly signIn: SignIn
  /** Where people reach us, when that is not what the request says (proxy). */
  readonly publicOrigin: string | undefined
  /** Folder of the built pages of the designer. */
  readonly pages: string
  /** One click per persona, only while bound to loopback. */
  readonly demo: boolean
  /** The demo's own provider for signing in. */
  readonly provider: DemoProvider | undefined
  /** The one folder where all data lives. */
  readonly folder: string
  /** The mails of the demo; undefined where real mail is sent. */
  readonly mailbox: Pick<Mailbox, 'list'> | undefined
  /** For the operator: which outside systems answer. Holds no personal data. */
  readonly reachability: () => Promise<readonly Reachability[]>
  /** What can be asked of the approved hosts, by their own descriptions. */
  readonly offers: () => Promise<Offers>
  readonly presence: Presence
}

export interface Reachability {
  readonly id: string
  readonly reachable: boolean
  readonly milliseconds: number
}
