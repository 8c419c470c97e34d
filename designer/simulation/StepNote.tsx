import { deviations, pendingOf } from '#shared/simulation/simulate.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { TaskWait } from '#shared/engine/instance.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { fieldsOf } from '../editing/fields.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { elementName } from './actWords.ts'

interface Note {
  readonly icon: IconName
  readonly name: string | undefined
  readonly text: string
  readonly bad?: boolean
}

/** What happened last and what the case waits for, in one sentence. */
export function StepNote({
  definition,
  simulation,
}: {
  readonly definition: Definition
  readonly simulation: Simulation
}) {
  const text = useTexts(tryoutTexts)
  const language = useLanguage((state) => state.language)
  const { icon, name, text: said, bad = false } = noteOf(simulation, { definition, language, text })
  return (
    <div className={bad ? 'say1 bad' : 'say1'} role="status">
      <Icon name={icon} />
      <span>
        {name === undefined ? undefined : <b>{name}: </b>}
        {said}
      </span>
    </div>
  )
}

interface Words {
  readonly definition: Definition
  readonly language: Language
  readonly text: (typeof tryoutTexts)['de']
}

function noteOf(simulation: Simulation, words: Words): Note {
  const { definition, language, text } = words
  const last = simulation.steps.at(-1)
  if (simulation.rejection !== undefined || last === undefined)
    return { icon: 'error', name: undefined, text: text.refused, bad: true }
  const nameOf = (element: string | undefined) => elementName(definition, element, language)
  const [incident] = Object.values(last.instance.incidents)
  if (incident !== undefined) {
    const { addressee, message } = incident.incident
    return {
      icon: 'warning',
      name: `${text.incident[addressee]}, ${nameOf(incident.element) ?? ''}`,
      text: incident.incident.code === 'jobFailed' ? text.noAnswer : message,
      bad: true,
    }
  }
  if (last.instance.status !== 'active') return endNote(simulation, words)
  const { tasks, messages } = pendingOf(simulation)
  const [task] = tasks
  if (task !== undefined)
    return { icon: 'person', name: nameOf(task.element), text: taskWords(task, words) }
  if (messages[0] !== undefined)
    return { icon: 'inbox', name: nameOf(messages[0].element), text: text.waitsForMessage }
  if (last.element === undefined) return { icon: 'play', name: undefined, text: text.started }
  return {
    icon: last.letters.length > 0 ? 'letter' : 'ok',
    name: nameOf(last.element),
    text: last.letters.length > 0 ? text.sent : text.decided,
  }
}

function taskWords(task: TaskWait, { definition, text }: Words): string {
  return isDiscretion(definition, task) ? text.personDecides : text.waitsForPerson
}

/** Nothing but a person may decide here (FIM group 5). */
function isDiscretion({ processes }: Definition, { element }: TaskWait): boolean {
  const step = Object.values(processes).find(({ elements }) => Object.hasOwn(elements, element))
    ?.elements[element]
  return step !== undefined && 'fimGroup' in step && step.fimGroup === 5
}

function endNote(simulation: Simulation, { definition, language, text }: Words): Note {
  const expected = Object.keys(simulation.scenario.expect ?? {})
  if (expected.length === 0) return { icon: 'ok', name: undefined, text: text.ended }
  const off = Object.keys(deviations(simulation))
  if (off.length === 0)
    return { icon: 'ok', name: undefined, text: `${text.ended} ${text.matches}` }
  const fields = fieldsOf(definition)
  const names = off.map((path) => {
    const label = fields.find((field) => field.path === path)?.label
    return label === undefined ? path : inLanguage(label, language)
  })
  return {
    icon: 'warning',
    name: undefined,
    text: `${text.ended} ${text.deviates(names.join(', '))}`,
    bad: true,
  }
}
