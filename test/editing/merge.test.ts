import { describe, expect, test } from 'vitest'
import { edit, emptyHistory, redo, undo, type Edited } from '#designer/editing/history.ts'
import { addArtifact } from '#designer/editing/commands/addArtifact.ts'
import { insertStep } from '#designer/editing/commands/insertStep.ts'
import { deleteElements } from '#designer/editing/commands/deleteElements.ts'
import { moveElements } from '#designer/editing/commands/moveElements.ts'
import { renameElement } from '#designer/editing/commands/updateElement.ts'
import { merge } from '#designer/editing/merge.ts'
import { rebase } from '#designer/editing/rebase.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { lint } from '#shared/lint/lint.ts'
import { sampleService } from '../support/sampleService.ts'

const base = sampleService()
const main = ({ processes }: Definition): Pick<Process, 'elements' | 'flows' | 'artifacts'> =>
  processes['main'] ?? { elements: {}, flows: {} }
const [first = '', second = ''] = Object.keys(main(base).elements)

describe('two versions of one draft', () => {
  test('what only one of them changed is in the result', () => {
    const mine = { ...base, title: { de: 'Meins' } }
    const theirs = { ...base, legalBasis: '§ 3' }

    const merged = merge({ base, mine, theirs })

    expect(merged).toEqual({
      definition: { ...base, title: { de: 'Meins' }, legalBasis: '§ 3' },
      clashes: [],
    })
  })

  test('of a record that both changed a person chooses', () => {
    const mine = { ...base, summary: { de: 'Meine' } }
    const theirs = { ...base, summary: { de: 'Ihre' } }

    const asked = merge({ base, mine, theirs })
    const chosen = merge({ base, mine, theirs }, { '/summary/de': 'theirs' })

    expect(asked.clashes).toEqual([
      { at: '/summary/de', base: base.summary.de, mine: 'Meine', theirs: 'Ihre' },
    ])
    expect(asked.definition).toEqual(mine)
    expect(chosen.definition).toEqual(theirs)
  })

  test('both may change other questions of one form and add to it', () => {
    const form = base.forms['dog']
    const [question, other] = form?.questions ?? []
    if (form === undefined || question === undefined || other === undefined) throw new Error('form')
    const withQuestions = (questions: readonly unknown[]) =>
      definitionSchema.parse({ ...base, forms: { ...base.forms, dog: { ...form, questions } } })
    const rest = form.questions.slice(1)
    const mine = withQuestions([
      { ...question, question: { de: 'Neu?' } },
      ...rest,
      { ...other, id: 'a' },
    ])
    const theirs = withQuestions([...form.questions.slice(0, -1), { ...other, id: 'b' }])

    const { definition, clashes } = merge({ base, mine, theirs })

    expect(clashes).toEqual([])
    expect(definition.forms['dog']?.questions.map(({ id }) => id)).toEqual([
      ...form.questions.slice(0, -1).map(({ id }) => id),
      'b',
      'a',
    ])
    expect(definition.forms['dog']?.questions[0]?.question.de).toBe('Neu?')
  })

  test('steps of the same name drawn at once are two steps', () => {
    const name = { de: 'Prüfen' }
    const add = (definition: Definition, after: string) =>
      insertStep(definition, { process: 'main', kind: 'checkFormally', name, after })
    const mine = add(base, first)
    const theirs = add(base, second)
    expect(mine.element).toBe(theirs.element)

    const { definition, clashes } = rebase(
      { definition: mine.definition, history: emptyHistory },
      { base, theirs: theirs.definition },
    )

    const added = Object.entries(main(definition).elements).filter(
      ([id]) => !(id in main(base).elements),
    )
    expect(added.map(([, element]) => element.name)).toEqual([name, name])
    expect(clashes).toEqual([])
    const ends = Object.values(main(definition).flows).flatMap(({ source, target }) => [
      source,
      target,
    ])
    expect(ends.filter((id) => !(id in main(definition).elements))).toEqual([])
  })

  test('a note of the same id as a step of the other keeps to what it was written at', () => {
    const note = { process: 'main', kind: 'textAnnotation', name: { de: 'Prüfen' } } as const
    const mine = addArtifact(base, { ...note, beside: [first] })
    const theirs = insertStep(base, {
      process: 'main',
      kind: 'checkFormally',
      name: { de: 'Prüfen' },
      after: second,
    })
    expect(mine.artifact).toBe(theirs.element)

    const { definition, clashes } = rebase(
      { definition: mine.definition, history: emptyHistory },
      { base, theirs: theirs.definition },
    )

    const { elements, artifacts = {} } = main(definition)
    const [id = ''] = Object.keys(artifacts).filter(
      (one) => artifacts[one]?.type === 'textAnnotation',
    )
    expect(clashes).toEqual([])
    expect(elements[theirs.element]?.name).toEqual({ de: 'Prüfen' })
    expect(id).not.toBe(theirs.element)
    expect(Object.values(artifacts)).toContainEqual(
      expect.objectContaining({ type: 'association', source: id, target: first }),
    )
    expect(definition.layout['main']?.artifacts).toHaveProperty(id)
  })

  test('notes that both write at once are two notes, and frames two frames', () => {
    const draw = (kind: 'textAnnotation' | 'group', step: string) => (definition: Definition) =>
      addArtifact(definition, { process: 'main', kind, name: { de: 'Neu' }, beside: [step] })
        .definition
    const both = (step: string) => draw('group', step)(draw('textAnnotation', step)(base))

    const { definition, clashes } = rebase(
      { definition: both(first), history: emptyHistory },
      { base, theirs: both(second) },
    )

    const kinds = Object.values(main(definition).artifacts ?? {}).map(({ type }) => type)
    expect(kinds.filter((type) => type === 'textAnnotation')).toHaveLength(2)
    expect(kinds.filter((type) => type === 'group')).toHaveLength(2)
    expect(clashes).toEqual([])
    expect(definitionSchema.safeParse(definition).error?.issues ?? []).toEqual([])
  })

  test('decisions of one id that both made are two', () => {
    const [id, decision] = Object.entries(base.decisions)[0] ?? []
    if (id === undefined || decision === undefined) throw new Error('decision')
    const add = (title: string): Definition => ({
      ...base,
      decisions: { ...base.decisions, neu: { ...decision, title: { de: title } } },
    })

    const { definition, clashes } = rebase(
      { definition: add('Meine'), history: emptyHistory },
      { base, theirs: add('Ihre') },
    )

    expect(definition.decisions['neu']?.title).toEqual({ de: 'Ihre' })
    expect(definition.decisions['neu2']?.title).toEqual({ de: 'Meine' })
    expect(clashes).toEqual([])
  })

  test('a box moved by one goes with the step that the other took away', () => {
    const mine = moveElements(base, { process: 'main', elements: [second], by: { x: 10, y: 0 } })
    const theirs = deleteElements(base, { process: 'main', elements: [second] })

    const { definition, clashes } = merge({ base, mine, theirs })

    expect(clashes).toEqual([])
    expect(definition.layout['main']?.elements).not.toHaveProperty(second)
  })

  test('what leads to a step that is gone is a finding', () => {
    const mine = insertStep(base, {
      process: 'main',
      kind: 'checkFormally',
      name: { de: 'Neu' },
      after: second,
    }).definition
    const theirs = deleteElements(base, { process: 'main', elements: [second] })

    const { definition } = merge({ base, mine, theirs })
    const missing = lint(definition).filter(({ severity }) => severity === 'error')

    expect(missing.length).toBeGreaterThan(
      lint(base).filter(({ severity }) => severity === 'error').length,
    )
  })
})

describe('what I did, on top of what others did', () => {
  const start: Edited = { definition: base, history: emptyHistory }
  const named = (before: Edited, id: string, name: string) =>
    edit(
      before,
      name,
      renameElement(before.definition, { process: 'main', element: id, name: { de: name } }),
    ) ?? before
  const theirs = { ...base, legalBasis: '§ 9' }

  test('can be undone and done again, and leaves theirs', () => {
    const mine = named(named(start, first, 'Eins'), second, 'Zwei')

    const { definition, history } = rebase(mine, { base, theirs })
    const undone = undo({ definition, history })
    const before = undo(undone)

    expect(history.past.map(({ label }) => label)).toEqual(['Eins', 'Zwei'])
    expect(definition.legalBasis).toBe('§ 9')
    expect(before.definition).toEqual(theirs)
    expect(redo(redo(before)).definition).toEqual(definition)
    expect(undone.definition.legalBasis).toBe('§ 9')
  })

  test('undoing what was saved long ago leaves what they made of it since', () => {
    const saved = named(start, first, 'Eins')
    const other = named({ ...saved, history: emptyHistory }, first, 'Anders').definition

    const merged = rebase(saved, { base: saved.definition, theirs: other })

    expect(merged.definition).toEqual(other)
    expect(merged.history.past).toEqual([])
  })
})
