import type { Instance, Wait } from '#shared/engine/instance.ts'
import { sourceName } from '#shared/forms/originText.ts'
import type { Act } from '#shared/model/act.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { writeDay } from '#shared/text/notation.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import type { IconName } from '../ui/icons.ts'

interface Speaking {
  readonly definition: Definition
  readonly language: Language
  /** Before it is done. */
  readonly instance: Instance | undefined
  readonly isDone?: true
}

/** What is done, in words: "Melderegister antwortet". */
export function actWords(act: Act, speaking: Speaking): string {
  return wordsOf(act.type, act, speaking)
}

function wordsOf<T extends keyof Acts>(type: T, act: Acts[T], speaking: Speaking): string {
  return words[type](act, speaking)
}

type Acts = { readonly [T in Act['type']]: Extract<Act, { type: T }> }
const textIn = ({ language }: Speaking) => tryoutTexts[language].act

const words: { readonly [T in keyof Acts]: (act: Acts[T], speaking: Speaking) => string } = {
  answer: (act, speaking) => {
    const wait = waitFor(act, speaking)
    return wait?.kind === 'job' && wait.job.kind === 'letter'
      ? textIn(speaking).letter
      : textIn(speaking).answer(whoIn(wait, speaking))
  },
  error: (act, speaking) => {
    const error = referred(speaking.definition.errors, act.error)
    const said = error === undefined ? act.error : inLanguage(error.title, speaking.language)
    return textIn(speaking).error(whoIn(waitFor(act, speaking), speaking), said)
  },
  fail: (act, speaking) => textIn(speaking).fail(whoIn(waitFor(act, speaking), speaking)),
  retry: (_, speaking) => textIn(speaking).retry,
  fill: (_, speaking) =>
    speaking.isDone === undefined ? textIn(speaking).fill : textIn(speaking).filled,
  arrive: (act, speaking) => textIn(speaking).arrive(awaited(waitFor(act, speaking), speaking)),
  pass: (act, speaking) => {
    const wait = waitFor(act, speaking)
    const notation = { language: speaking.language, timeZone: 'Europe/Berlin' }
    return wait?.kind === 'timer'
      ? textIn(speaking).passUntil(writeDay(wait.dueAt, notation))
      : textIn(speaking).pass
  },
  wait: (_, speaking) => textIn(speaking).wait,
  write: (_, speaking) => textIn(speaking).write,
}

function waitFor({ element }: Act, { instance }: Speaking): Wait | undefined {
  return Object.values(instance?.waits ?? {}).find((wait) => wait.element === element)
}

export const actIcons = {
  answer: 'register',
  error: 'error',
  fail: 'warning',
  retry: 'again',
  fill: 'person',
  arrive: 'inbox',
  pass: 'clock',
  wait: 'clock',
  write: 'sign',
} as const satisfies Record<Act['type'], IconName>

export function elementName(
  { processes }: Definition,
  id: string | undefined,
  language: Language,
): string | undefined {
  const found = Object.values(processes)
    .map(({ elements }) => elements[id ?? ''])
    .find((one) => one !== undefined)
  return found === undefined ? undefined : inLanguage(found.name, language)
}

function whoIn(wait: Wait | undefined, { definition, language }: Speaking): string {
  return wait?.kind === 'job' && wait.job.kind === 'source'
    ? sourceName(wait.job.source, definition, language)
    : tryoutTexts[language].act.somebody
}

function awaited(wait: Wait | undefined, { definition, language }: Speaking): string {
  const named =
    wait?.kind === 'message'
      ? referred(definition.messages, wait.message)
      : wait?.kind === 'signal'
        ? referred(definition.signals, wait.signal)
        : undefined
  return named === undefined ? tryoutTexts[language].act.message : inLanguage(named.title, language)
}
