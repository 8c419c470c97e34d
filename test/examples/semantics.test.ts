import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { themes } from '../../examples/semantics/questions.ts'
import { dataOf } from '#shared/engine/instance.ts'
import { languages } from '#shared/model/localised.ts'
import { arranged, markedPicture } from '../support/semantics/markedPicture.tsx'
import { failedIn, marksOf, pathOf, tokensOf, waitsOf } from '../support/semantics/marks.ts'
import { leftOf, pageOf, pictureName, wayOf } from '../support/semantics/page.ts'
import { definitionOf, runQuestion } from '../support/semantics/runQuestion.ts'

const folder = fileURLToPath(new URL('../../examples/semantics/', import.meta.url))
const writesAnew = process.env['UPDATE_SEMANTICS'] === '1'
const questions = themes.flatMap((theme) => theme.questions)
const named = questions.map((question) => [question.id, question] as const)

test.each(named)('the example %s does what the page says', (_, question) => {
  const { waits = [], tokens = {}, incidents = [], due = {} } = question.left ?? {}
  const hasEnded = question.left === undefined

  const ran = runQuestion(question)
  const { instance, rejection } = ran

  expect(rejection).toBeUndefined()
  expect(pathOf(ran)).toEqual(question.path)
  expect(instance.status).toBe(hasEnded ? 'completed' : 'active')
  expect(waitsOf(instance)).toEqual(waits)
  expect(tokensOf(instance)).toEqual(tokens)
  expect(failedIn(instance)).toEqual(incidents)
  for (const [element, dueAt] of Object.entries(due)) {
    expect(Object.values(instance.waits)).toContainEqual(
      expect.objectContaining({ element, dueAt }),
    )
  }
  expect(dataOf(instance)).toMatchObject(question.yields ?? {})
})

test.each(named)('the pictures of %s show its run', async (_, question) => {
  const definition = await arranged(definitionOf(question))

  const answered = { question, definition, ran: runQuestion(question) }

  for (const language of languages) {
    const picture = markedPicture(definition, {
      title: question.question[language],
      description: `${wayOf(answered, language)}. ${leftOf(answered, language)}`,
      language,
      marks: marksOf(answered.ran),
    })
    expectFile(pictureName(question, language), picture)
  }
})

describe('the semantics page', () => {
  test('asks each question once', () => {
    const ids = questions.map(({ id }) => id)

    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each([
    ['README.md', 'de'],
    ['README.en.md', 'en'],
  ] as const)('%s is what the examples yield', (name, language) => {
    const answers = new Map(
      questions.map((question) => {
        const definition = definitionOf(question)
        return [question.id, { question, definition, ran: runQuestion(question) }] as const
      }),
    )

    expectFile(name, pageOf(themes, answers, language))
  })

  test('has no picture without a question', () => {
    const drawn = questions.flatMap((question) =>
      languages.map((language) => pictureName(question, language)),
    )
    const found = readdirSync(`${folder}pictures`).map((name) => `pictures/${name}`)
    const strays = found.filter((name) => !drawn.includes(name))

    if (writesAnew) for (const name of strays) rmSync(folder + name)

    expect(writesAnew ? [] : strays).toEqual([])
  })
})

/** The file holds this text; UPDATE_SEMANTICS=1 writes it. */
function expectFile(name: string, text: string): void {
  if (writesAnew) return writeFileSync(folder + name, text)
  const found = existsSync(folder + name) ? readFileSync(folder + name, 'utf8') : undefined
  expect(found === text, `${name} is stale: run this test with UPDATE_SEMANTICS=1`).toBe(true)
}
