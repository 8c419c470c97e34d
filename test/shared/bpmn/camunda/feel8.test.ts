import { describe, expect, test } from 'vitest'
import { fromFeel8 } from '#shared/bpmn/camunda/feel8.ts'

describe('FEEL of Camunda 8', () => {
  test.each([
    ['=amount > 100', 'amount > 100'],
    ['  = amount > 100 ', 'amount > 100'],
    ['plain text', '"plain text"'],
    ['with "quotes"', '"with \\"quotes\\""'],
    [
      '=count(items) > 0 and string length(name) > 1',
      'count(items) > 0 and string length(name) > 1',
    ],
    ['="cycle(1)"', '"cycle(1)"'],
    ['=items[price > limit]', 'items[price > limit]'],
    ['=if (a) then (b) else (c)', 'if (a) then (b) else (c)'],
    ['=sum(prices) + m', 'sum(prices) + m'],
    ['=now() + duration("P1D")', 'now() + duration("P1D")'],
  ])('%s is %s', (text, feel) => {
    expect(fromFeel8(text)).toEqual({ feel })
  })

  test.each([
    ['=is defined(a)', 'is defined'],
    ['=get or else(a, 1)', 'get or else'],
    ['=1 + random number()', 'random number'],
    ['=cycle(duration("PT1H"))', 'cycle'],
    ['=from json(text).a', 'from json'],
    ['=my own(a)', 'my own'],
    ['=names[is blank(item)]', 'is blank'],
    ['=if a then', 'if a then'],
    ['=`a-b`', '`'],
  ])('%s is refused for %s', (text, problem) => {
    expect(fromFeel8(text)).toEqual({ problem })
  })
})
