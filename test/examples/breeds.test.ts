import { describe, expect, test } from 'vitest'
import { evaluateDecision } from '#shared/decisions/evaluate.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { checkForm } from '#shared/forms/parseForm.ts'
import { example } from '../support/portalCity.ts'

const definition = example('hundesteuer-anmeldung')
const environment = { now: '2026-03-02T08:00:00.000Z', today: '2026-03-02' }
const scope = caseScope(definition)

describe('the table of listed breeds', () => {
  test.each([
    ['Bullterrier', 'yes'],
    ['American Pitbull Terrier', 'yes'],
    ['pit-bull', 'yes'],
    ['PIT  BULL', 'yes'],
    ['Am. Staff, genauer American Staffordshire Terrier', 'yes'],
    ['Mischling aus Kangal und Dackel', 'yes'],
    ['Dogo-Argentino', 'yes'],
    ['Mischling', 'no'],
    ['französische bulldogge', 'no'],
    ['Jack-Russell-Terrier', 'no'],
    ['Mischling aus irgendwas', 'unknown'],
    ['unbekannt', 'unknown'],
    ['ÄÖÜ', 'unknown'],
    ['12345', 'unknown'],
  ])('says of "%s": %s', (breed, listed) => {
    const decision = definition.decisions['breed']
    if (decision === undefined) throw new Error('the example has no table of breeds')

    const decided = evaluateDecision(decision, { scope, data: { dog: { breed } }, environment })

    expect(decided).toMatchObject({ value: { listed } })
  })
})

describe('the questions about the dog', () => {
  const plausible = { 'dog.keptSince': '2025-11-15', 'dog.born': '2024-03', 'dog.breed': 'Mops' }

  test.each([
    ['as people answer', {}, []],
    ['born in the month it came', { 'dog.born': '2025-11' }, []],
    ['born after it came', { 'dog.born': '2025-12-16' }, ['since', 'born']],
    ['born the day after it came', { 'dog.born': '2025-11-16' }, ['since', 'born']],
    ['born long ago', { 'dog.born': '1700-01' }, ['born']],
    ['kept for a life of a person', { 'dog.keptSince': '1950-01-01' }, ['since', 'born']],
    ['kept since the year nought', { 'dog.keptSince': '0000-01-01' }, ['since', 'born']],
    ['kept from tomorrow', { 'dog.keptSince': '2026-03-03' }, ['since']],
  ])('%s', (_, given, wrong) => {
    const form = definition.forms['details']
    if (form === undefined) throw new Error('the example has no form')
    const answers = { ...plausible, 'dog.shelter': 'no', ...given }
    const dog = Object.fromEntries(
      Object.entries(answers).map(([path, value]) => [path.replace('dog.', ''), value]),
    )

    const { problems } = checkForm(answers, {
      form,
      scope,
      data: { dog },
      environment,
      language: 'de',
      timeZone: 'Europe/Berlin',
    })

    expect(problems.map(({ question }) => question)).toEqual(wrong)
  })
})
