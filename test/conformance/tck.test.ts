import { describe, expect, test } from 'vitest'
import { sharedData } from '../support/sharedData.ts'
import { runCases } from './tck/runCases.ts'
import { summaryOf } from './tck/summary.ts'

/** What passes today. These numbers may only rise. */
const reached = {
  level2: 116,
  level3: 2_894,
  nonNull: 1_672,
}

/** Cases that we do not mean to pass, each with its reason; they count as failed. */
const skipped: readonly { readonly reason: string; readonly ids: RegExp }[] = [
  { reason: 'Functions in Java are not executed.', ids: /\/0076-feel-external-java\// },
  {
    reason: 'Times that differ by a fraction of a second are not equal.',
    ids: /\/0068-feel-equality\/.*#(time_005|datetime_003_a)$/,
  },
]

/** Errors by the TCK that are none here. */
const unsaid: readonly { readonly reason: string; readonly id: RegExp }[] = [
  { reason: 'A part of what is absent is absent.', id: /\/0057-feel-context\/.*#010$/ },
  {
    reason: 'Calculations over no numbers are null by the standard.',
    id: /\/0094-feel-product-function\/.*#002$/,
  },
]

const folder = sharedData('dmn-tck')
if (folder === undefined)
  process.stdout.write('DMN TCK: skipped, there is no shared/data/dmn-tck\n')

describe.skipIf(folder === undefined)('the DMN TCK', () => {
  const results = folder === undefined ? [] : runCases(folder)
  const summary = summaryOf(results)

  test('passes at least as many cases as before', () => {
    expect(results.length).toBeGreaterThan(0)
    expect(summary.levels['2']?.all.passed).toBeGreaterThanOrEqual(reached.level2)
    expect(summary.levels['3']?.all.passed).toBeGreaterThanOrEqual(reached.level3)
    expect(summary.nonNull.passed).toBeGreaterThanOrEqual(reached.nonNull)
  })

  test('every error that is null tells what is wrong and where, in German and English', () => {
    const told = results.flatMap(({ id, errors }) => errors.map((problems) => ({ id, problems })))
    const isTold = ({ problems }: (typeof told)[number]) =>
      problems.length > 0 &&
      problems.every(({ code, where, message: { de, en = '' } }) =>
        [code, where, de, en].every((part) => part !== ''),
      )
    const silent = told.filter((one) => !isTold(one)).map(({ id }) => id)

    expect(told.length).toBeGreaterThanOrEqual(1_300)
    expect(silent.filter((id) => !unsaid.some((one) => one.id.test(id)))).toEqual([])
    expect(silent).toHaveLength(unsaid.length)
  })

  test.each(skipped)('still fails what is skipped: $reason', ({ ids }) => {
    const passing = results.filter(({ id, failures }) => ids.test(id) && failures.length === 0)

    expect(passing.filter(({ expectsValue }) => expectsValue)).toEqual([])
  })
})
