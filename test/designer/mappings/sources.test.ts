// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { fitFor, sourcesOf } from '#designer/mappings/sources.ts'
import { certaintyOf } from '#shared/lint/certainty.ts'
import { mappingViews } from '#shared/lint/mappingViews.ts'
import { subjectOf } from '#shared/lint/subject.ts'
import { writersOf } from '#shared/lint/writers.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

test('sentences about decisions and deadlines are called by what they are about', () => {
  const subject = subjectOf(exampleDefinition())
  const view = mappingViews(subject).find(({ id }) => id === 'letter:assessment')
  const [row] = view?.rows ?? []
  if (view === undefined || row === undefined) throw new Error('expected a letter with values')
  const writers = writersOf(subject)
  const known = { subject, writers, certainty: certaintyOf(subject), language: 'de' } as const

  const sentences = sourcesOf(row.scope, view, known).filter(
    ({ path }) => path.startsWith('derivations') || path.startsWith('reasons'),
  )

  const { deadlines, decisions } = subject.definition
  expect(sentences.map(({ label }) => label)).toEqual([
    ...Object.values(deadlines).map(({ title }) => `So berechnet: ${title.de}`),
    ...Object.values(decisions).map(({ title }) => `Begründung: ${title.de}`),
  ])
  expect(new Set(sentences.map(({ group }) => group))).toEqual(
    new Set(['Wie entschieden und berechnet wurde']),
  )
})

test('what is specially protected says so where it would go to a place that is not', () => {
  const { data, ...rest } = exampleDefinition()
  const { remark } = data
  if (remark === undefined) throw new Error('expected the remark')
  const fits = (sensitivity: 'personal' | 'special') => {
    const subject = subjectOf({ ...rest, data: { ...data, remark: { ...remark, sensitivity } } })
    const view = mappingViews(subject).find(({ id }) => id === 'dispatchRequest')
    const row = view?.rows.find(({ key }) => key === 'name')
    if (view === undefined || row === undefined) throw new Error('expected the name')
    const writers = writersOf(subject)
    const known = { subject, writers, certainty: certaintyOf(subject), language: 'de' } as const
    const source = sourcesOf(row.scope, view, known).find(({ path }) => path === 'remark')
    if (source === undefined) throw new Error('expected the remark among the sources')
    return [row, { ...row, schema: { ...row.schema, sensitivity } }].map(
      (one) => fitFor(source, one, known).kind,
    )
  }

  expect(fits('personal')).not.toContain('special')
  expect(fits('special')).toEqual(['special', expect.not.stringMatching('special')])
})

test('of a list of several things a sentence takes an entry, and asks which', () => {
  const subject = subjectOf(exampleDefinition())
  const view = mappingViews(subject).find(({ id }) => id === 'letter:assessment')
  const [row] = view?.rows ?? []
  if (view === undefined || row === undefined) throw new Error('expected a letter with values')
  const known = {
    subject,
    writers: writersOf(subject),
    certainty: certaintyOf(subject),
    language: 'de',
  } as const

  const fits = sourcesOf(row.scope, view, known).map(
    (source) => [source.path, fitFor(source, row, known).kind] as const,
  )

  expect(Object.fromEntries(fits)).toMatchObject({
    'tax.lines': 'anEntry',
    'applicant.name': 'exact',
  })
})
