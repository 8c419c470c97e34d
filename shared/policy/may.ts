import type { Role, RoleKind } from './role.ts'

/** Who acts: `subject` is the pseudonymous id of the sign-in. */
export interface Actor {
  readonly subject: string
  readonly roles: readonly Role[]
}

/** What is acted upon, as far as a right depends on it. */
export interface Target {
  readonly department?: string
  readonly group?: string
  /** Who owns it, submitted it or started it. */
  readonly subject?: string
  readonly addressee?: 'technical' | 'business'
}

/**
 * A right: whom it is granted to and over what. 'department' is the department of the role itself,
 * 'own' what the actor started or owns, 'others' what somebody else submitted.
 */
interface Grant {
  readonly to: RoleKind | 'member' | 'signedIn'
  readonly over: 'everything' | 'department' | 'group' | 'own' | 'others' | 'technical' | 'business'
}

const designers = [
  { to: 'designer', over: 'department' },
  { to: 'dataDesigner', over: 'department' },
] as const
const ownerOfDepartment = { to: 'owner', over: 'department' } as const
const talkers = [{ to: 'reviewer', over: 'everything' }, ...designers, ownerOfDepartment] as const
const clerkOfGroup = [{ to: 'clerk', over: 'group' }] as const
const caseWorkers = [{ to: 'clerk', over: 'department' }, ownerOfDepartment] as const

/** Every right there is. What is not listed nobody may do. */
const rights = {
  readProfile: [{ to: 'signedIn', over: 'everything' }],
  listServices: [{ to: 'member', over: 'department' }],
  createService: [{ to: 'designer', over: 'department' }],
  /** What registers there are, and which of the own services ask them. */
  readCatalogue: [
    { to: 'reviewer', over: 'everything' },
    { to: 'member', over: 'department' },
  ],
  readDraft: [...designers, ownerOfDepartment],
  editDraft: designers,
  useTemplates: designers,
  /** What those who work on a service write to each other. */
  readComments: talkers,
  writeComment: talkers,
  removeComment: [{ to: 'signedIn', over: 'own' }],
  submitDraft: [...designers, ownerOfDepartment],
  readSubmission: [
    { to: 'reviewer', over: 'everything' },
    { to: 'member', over: 'department' },
  ],
  reviewSubmission: [{ to: 'reviewer', over: 'others' }],
  release: [ownerOfDepartment],
  readVersions: [
    { to: 'reviewer', over: 'everything' },
    { to: 'member', over: 'department' },
  ],
  readKeys: [ownerOfDepartment],
  addKey: [ownerOfDepartment],
  withdrawKey: [{ to: 'owner', over: 'own' }],
  readMeasures: [{ to: 'member', over: 'department' }],
  workTask: clerkOfGroup,
  readCase: caseWorkers,
  sendMessage: caseWorkers,
  readIncidents: [
    { to: 'operator', over: 'technical' },
    { to: 'clerk', over: 'business' },
    { to: 'owner', over: 'business' },
  ],
  retryIncident: [
    { to: 'operator', over: 'technical' },
    { to: 'clerk', over: 'business' },
    { to: 'owner', over: 'business' },
  ],
  failJob: [{ to: 'operator', over: 'technical' }],
  /** What a step needs to go on: clerks do that every day. */
  workOnCase: caseWorkers,
  /** What changes the course of a case. */
  steerCase: [ownerOfDepartment],
  steerVersion: [ownerOfDepartment],
  readOperations: [{ to: 'operator', over: 'everything' }],
  startCase: [{ to: 'signedIn', over: 'everything' }],
  followCase: [{ to: 'signedIn', over: 'own' }],
} as const satisfies Record<string, readonly Grant[]>

export type Action = keyof typeof rights

export function may(actor: Actor | undefined, action: Action, target: Target): boolean {
  return actsAs(actor, action, target) !== undefined
}

/** As what the actor may do it, e.g. "kaemmerei:owner"; undefined when not at all. */
export function actsAs(
  actor: Actor | undefined,
  action: Action,
  target: Target,
): string | undefined {
  const found = held(actor, action).find(({ grant, role }) =>
    scopes[grant.over]({ actor, role, target }),
  )
  if (found === undefined) return undefined
  return found.role === undefined ? 'signedIn' : `${found.role.department}:${found.role.kind}`
}

/** Whether there is anything at all on which the actor may do this. */
export function mayAnywhere(actor: Actor | undefined, action: Action): boolean {
  return held(actor, action).length > 0
}

/** Whether the actor may do this on whatever there is, so that nothing more needs to be asked. */
export function mayEverywhere(actor: Actor | undefined, action: Action): boolean {
  return held(actor, action).some(({ grant }) => grant.over === 'everything')
}

/** For lists: the departments in which the actor may do this. */
export function departmentsFor(
  actor: Actor | undefined,
  action: Action,
): 'all' | readonly string[] {
  const grants = held(actor, action)
  if (grants.some(({ grant }) => grant.over === 'everything' || grant.over === 'others')) {
    return 'all'
  }
  return [...new Set(grants.flatMap(({ role }) => (role === undefined ? [] : [role.department])))]
}

/** For lists of what belongs to groups: those as whose clerk the actor may do this. */
export function groupsFor(actor: Actor | undefined, action: Action): readonly Group[] {
  const groups = held(actor, action).flatMap(({ grant, role }): [string, Group][] => {
    if (grant.over !== 'group' || role?.group === undefined) return []
    const { department, group } = role
    return [[`${department} ${group}`, { department, group }]]
  })
  return [...new Map(groups).values()]
}

export interface Group {
  readonly department: string
  readonly group: string
}

/** A person of the department, whatever the role, except those who only review or operate. */
const members: readonly RoleKind[] = ['designer', 'dataDesigner', 'owner', 'clerk']

interface Held {
  readonly grant: Grant
  readonly role?: Role
}

const known = new WeakMap<Actor, Map<Action, readonly Held[]>>()

/** Every request asks several times, and who is signed in stays the same. */
function held(actor: Actor | undefined, action: Action): readonly Held[] {
  if (actor === undefined) return []
  const byAction = known.get(actor) ?? new Map<Action, readonly Held[]>()
  known.set(actor, byAction)
  const found = byAction.get(action) ?? heldBy(actor, action)
  byAction.set(action, found)
  return found
}

function heldBy(actor: Actor, action: Action): readonly Held[] {
  const grants: readonly Grant[] = rights[action]
  return grants.flatMap((grant): readonly Held[] => {
    if (grant.to === 'signedIn') return [{ grant }]
    return actor.roles
      .filter(({ kind }) => (grant.to === 'member' ? members.includes(kind) : kind === grant.to))
      .map((role) => ({ grant, role }))
  })
}

interface Question {
  readonly actor: Actor | undefined
  readonly role: Role | undefined
  readonly target: Target
}

const scopes: Readonly<Record<Grant['over'], (question: Question) => boolean>> = {
  everything: () => true,
  department: isSameDepartment,
  group: ({ role, target }) =>
    isSameDepartment({ role, target }) && role?.group !== undefined && role.group === target.group,
  own: ({ actor, target }) => target.subject !== undefined && target.subject === actor?.subject,
  others: ({ actor, target }) => target.subject !== undefined && target.subject !== actor?.subject,
  technical: ({ target }) => target.addressee === 'technical',
  business: ({ role, target }) =>
    isSameDepartment({ role, target }) && target.addressee === 'business',
}

function isSameDepartment({ role, target }: Pick<Question, 'role' | 'target'>): boolean {
  return role !== undefined && role.department === target.department
}
