import { writeDay } from '#shared/text/notation.ts'
import { startTexts } from '#shared/text/start.ts'
import type { Deps, Reachability } from '../deps.ts'
import { findDraft } from '../drafts/store.ts'
import { citizenForms } from '#shared/forms/course.ts'
import { listOffered } from '../portal/store.ts'
import type { View } from '../portal/view.ts'
import type { StartIcon } from './StartIcon.tsx'
import { countDrafts, countIncidents, countTasks, countToReview, countToSign } from './store.ts'

/** One thing to do, and whom it signs in. */
export interface Card {
  readonly persona: string
  readonly icon: StartIcon
  readonly title: string
  readonly text: string
  readonly href: string
  readonly isFirst?: boolean
}

export interface CardGroup {
  readonly title: string
  readonly detail?: string
  readonly cards: readonly Card[]
}

const treasury = 'kaemmerei'
const order = 'ordnungsamt'
const personnel = 'personalamt'

/** The draft to begin with: a service as it runs on paper. */
const asToday = 'hund-anmelden-wie-heute'

/** What the start page of the demo offers. Every figure is counted now. */
export async function cardsOf(deps: Deps, view: View): Promise<readonly CardGroup[]> {
  const texts = startTexts[view.language]
  const { groups } = texts
  const reachability = await quickly(deps.reachability())
  return [
    { title: groups.treasury, detail: groups.treasuryDetail, cards: treasuryCards(deps, view) },
    { title: groups.citizens, cards: citizenCards(deps, view) },
    {
      title: groups.order,
      cards: [
        {
          ...card('thomas', 'inbox', '/inbox/'),
          title: texts.cards.work,
          text: tasksText(deps, view, { department: order }),
        },
      ],
    },
    { title: groups.it, cards: itCards(deps, view, reachability) },
    { title: groups.staff, cards: staffCards(deps, view) },
    { title: groups.personnel, cards: personnelCards(deps, view) },
  ]
}

function treasuryCards({ db, ...deps }: Deps, view: View): readonly Card[] {
  const texts = startTexts[view.language]
  const { cards } = texts
  const today = findDraft(db, asToday) === undefined ? undefined : asToday
  return [
    {
      ...card('miriam', 'flow', today === undefined ? '/designer/' : `/designer/?service=${today}`),
      title: cards.design,
      text: today === undefined ? texts.drafts(countDrafts(db, treasury)) : texts.asToday,
      isFirst: true,
    },
    { ...card('jonas', 'table', '/designer/'), title: cards.data, text: texts.data },
    {
      ...card('petra', 'sign', '/release/'),
      title: cards.release,
      text: texts.toSign(countToSign(db, treasury)),
    },
    {
      ...card('deniz', 'inbox', '/inbox/'),
      title: cards.work,
      text: tasksText({ db, ...deps }, view, { department: treasury }),
    },
  ]
}

function citizenCards(deps: Deps, view: View): readonly Card[] {
  const texts = startTexts[view.language]
  const register = 'hundesteuer-anmeldung'
  const deregister = 'hundesteuer-abmeldung'
  const questions = questionsOf(deps, register)
  return [
    {
      ...card('erika', 'form', `/portal/${register}`),
      title: texts.cards.register,
      text: questions === undefined ? texts.notOffered : texts.questions(questions),
    },
    {
      ...card('karl-heinz', 'check', `/portal/${deregister}`),
      title: texts.cards.deregister,
      text: questionsOf(deps, deregister) === undefined ? texts.notOffered : texts.oneButton,
    },
  ]
}

/** Who works for the city and travels for it. */
function staffCards(deps: Deps, view: View): readonly Card[] {
  const texts = startTexts[view.language]
  const isOffered = questionsOf(deps, 'dienstreise') !== undefined
  return [
    {
      ...card('lena', 'form', '/portal/dienstreise'),
      title: texts.cards.travel,
      text: isOffered ? texts.standingApproval : texts.notOffered,
    },
    {
      ...card('emre', 'form', '/portal/dienstreise'),
      title: texts.cards.travel,
      text: isOffered ? texts.superiorDecides : texts.notOffered,
    },
    {
      ...card('martin', 'check', '/inbox/'),
      title: texts.cards.approve,
      text: tasksText(deps, view, { department: personnel, group: 'personalamt/vorgesetzte' }),
    },
  ]
}

function personnelCards(deps: Deps, view: View): readonly Card[] {
  const texts = startTexts[view.language]
  const { cards } = texts
  return [
    {
      ...card('nadja', 'flow', '/designer/'),
      title: cards.design,
      text: texts.drafts(countDrafts(deps.db, personnel)),
    },
    {
      ...card('ralf', 'sign', '/release/'),
      title: cards.release,
      text: texts.toSign(countToSign(deps.db, personnel)),
    },
    {
      ...card('heike', 'inbox', '/inbox/'),
      title: cards.work,
      text: tasksText(deps, view, { department: personnel, group: 'personalamt/reisekosten' }),
    },
  ]
}

function itCards(
  { db }: Deps,
  view: View,
  reachability: readonly Reachability[] | undefined,
): readonly Card[] {
  const texts = startTexts[view.language]
  const answering = reachability?.filter(({ reachable }) => reachable).length ?? 0
  const sources =
    reachability === undefined ? '' : ` ${texts.sources(answering, reachability.length)}`
  return [
    {
      ...card('sven', 'shield', '/review/'),
      title: texts.cards.review,
      text: texts.toReview(countToReview(db)),
    },
    {
      ...card('ayse', 'gear', '/operations/'),
      title: texts.cards.operate,
      text: texts.incidents(countIncidents(db)) + sources,
    },
  ]
}

function card(persona: string, icon: StartIcon, returnTo: string) {
  const query = new URLSearchParams({ persona, returnTo })
  return { persona, icon, href: `/auth/login?${query.toString()}` }
}

interface Desk {
  readonly department: string
  /** All of the department when left out. */
  readonly group?: string
}

function tasksText({ db }: Pick<Deps, 'db'>, view: View, { department, group }: Desk): string {
  const texts = startTexts[view.language]
  const { count, oldest } = countTasks(db, department, group)
  const since = oldest === undefined ? '' : texts.oldestSince(writeDay(oldest, view))
  return texts.tasks(count) + since
}

/** How many questions the citizen is asked, or undefined while the service is not offered. */
function questionsOf({ db, versions, stamp }: Deps, service: string): number | undefined {
  const ref = listOffered(db, stamp().today).find((one) => one.service === service)
  if (ref === undefined) return undefined
  return citizenForms(versions(ref).definition).flatMap(({ questions }) => questions).length
}

const patience = 800

/** The page does not wait for a system that hangs. */
async function quickly<T>(answer: Promise<T>): Promise<T | undefined> {
  return Promise.race([
    answer,
    new Promise<undefined>((resolve) => {
      setTimeout(resolve, patience, undefined).unref()
    }),
  ])
}
