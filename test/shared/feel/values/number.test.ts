import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  compareNumbers,
  divide,
  Exact,
  fromDouble,
  multiply,
  negate,
  numberJson,
  numberText,
  parseNumber,
  power,
  subtract,
  toFixed,
  type Numeric,
} from '#shared/feel/values/number.ts'
import { modulo } from '#shared/feel/values/functions.ts'
import { round, type Rounding } from '#shared/feel/values/rounding.ts'
import { digitsOf } from '#shared/model/longNumber.ts'

/** The oracle: coefficient × 10^exponent, rounded to 34 digits, half to even. */
interface Big {
  readonly coefficient: bigint
  readonly exponent: number
}

const magnitude = (value: bigint) => (value < 0n ? -value : value)

function halfEven(dividend: bigint, divisor: bigint): bigint {
  const [quotient, rest] = [dividend / divisor, magnitude(dividend % divisor) * 2n]
  const isUp = rest > magnitude(divisor) || (rest === magnitude(divisor) && quotient % 2n !== 0n)
  const away = dividend < 0n === divisor < 0n ? 1n : -1n
  return isUp ? quotient + away : quotient
}

function rounded({ coefficient, exponent }: Big): Big {
  const excess = String(magnitude(coefficient)).length - 34
  if (excess <= 0) return { coefficient, exponent }
  const short = halfEven(coefficient, 10n ** BigInt(excess))
  return rounded({ coefficient: short, exponent: exponent + excess })
}

function textOf({ coefficient, exponent }: Big): string {
  if (coefficient === 0n) return '0'
  const digits = String(magnitude(coefficient))
  const sign = coefficient < 0n ? '-' : ''
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent)
  const padded = digits.padStart(1 - exponent, '0')
  const fraction = padded.slice(exponent).replace(/0+$/, '')
  return sign + padded.slice(0, exponent) + (fraction === '' ? '' : `.${fraction}`)
}

function aligned(a: Big, b: Big): readonly [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent)
  const at = (one: Big) => one.coefficient * 10n ** BigInt(one.exponent - exponent)
  return [at(a), at(b), exponent]
}

const oracle = {
  add: (a: Big, b: Big): Big => {
    const [left, right, exponent] = aligned(a, b)
    return { coefficient: left + right, exponent }
  },
  subtract: (a: Big, b: Big): Big => {
    const [left, right, exponent] = aligned(a, b)
    return { coefficient: left - right, exponent }
  },
  multiply: (a: Big, b: Big): Big => ({
    coefficient: a.coefficient * b.coefficient,
    exponent: a.exponent + b.exponent,
  }),
}

const big = fc
  .oneof(
    fc.record({ coefficient: fc.bigInt(-1000n, 1000n), exponent: fc.integer({ min: -3, max: 3 }) }),
    fc.record({
      coefficient: fc.bigInt(-(10n ** 17n), 10n ** 17n),
      exponent: fc.integer({ min: -17, max: 4 }),
    }),
    fc.record({
      coefficient: fc.bigInt(-(10n ** 34n) + 1n, 10n ** 34n - 1n),
      exponent: fc.integer({ min: -40, max: 20 }),
    }),
  )
  .map((one) => ({ ...one }))

function numeric(one: Big): Numeric {
  const parsed = parseNumber(textOf(one))
  if (parsed === undefined) throw new Error('no number')
  return parsed
}

function modulus(value: bigint, unit: bigint): bigint {
  return ((value % unit) + unit) % unit
}

function floored(value: bigint, unit: bigint): bigint {
  return (value - modulus(value, unit)) / unit
}

interface Between {
  readonly floor: bigint
  readonly rest: bigint
  readonly unit: bigint
}

/** Whether what lies between two numbers becomes the upper one. */
const towards: Readonly<Record<Rounding, (between: Between) => boolean>> = {
  floor: () => false,
  ceiling: () => true,
  'round up': ({ floor }) => floor >= 0n,
  'round down': ({ floor }) => floor < 0n,
  'round half up': ({ floor, rest, unit }) =>
    2n * rest > unit || (2n * rest === unit && floor >= 0n),
  'round half down': ({ floor, rest, unit }) =>
    2n * rest > unit || (2n * rest === unit && floor < 0n),
  decimal: ({ floor, rest, unit }) => 2n * rest > unit || (2n * rest === unit && floor % 2n !== 0n),
}

describe('numbers', () => {
  test.each(['add', 'subtract', 'multiply'] as const)('%s as big integers do', (name) => {
    const operation = { add, subtract, multiply }[name]
    fc.assert(
      fc.property(big, big, (a, b) => {
        const result = operation(numeric(a), numeric(b))

        expect(result === undefined ? '' : numberText(result)).toBe(
          textOf(rounded(oracle[name](a, b))),
        )
      }),
      { numRuns: 2_000 },
    )
  })

  test('divide to 34 digits, half to even', () => {
    fc.assert(
      fc.property(big, big, (a, b) => {
        fc.pre(b.coefficient !== 0n)
        const result = divide(numeric(a), numeric(b))
        const digits = String(magnitude(a.coefficient)).length
        const shift = 34 - digits + String(magnitude(b.coefficient)).length + 1
        const dividend = a.coefficient * 10n ** BigInt(shift + 40)
        const sticky = dividend % b.coefficient === 0n ? 0n : 1n
        const sign = dividend < 0n === b.coefficient < 0n ? 1n : -1n
        const quotient = (dividend / b.coefficient) * 10n + sticky * sign
        const expected = { coefficient: quotient, exponent: a.exponent - b.exponent - shift - 41 }

        expect(result === undefined ? '' : numberText(result)).toBe(textOf(rounded(expected)))
      }),
      { numRuns: 2_000 },
    )
  })

  test('leave the rest that big integers leave, with the sign of the divisor', () => {
    fc.assert(
      fc.property(big, big, (a, b) => {
        fc.pre(b.coefficient !== 0n)
        const [dividend, divisor, exponent] = aligned(a, b)
        const rest = dividend % divisor
        const isOpposite = rest !== 0n && rest < 0n !== divisor < 0n
        const expected = { coefficient: isOpposite ? rest + divisor : rest, exponent }
        const result = modulo(numeric(a), numeric(b))

        expect(result === undefined ? '' : numberText(result)).toBe(textOf(rounded(expected)))
      }),
      { numRuns: 2_000 },
    )
  })

  test.each(Object.keys(towards) as Rounding[])('%s as big integers do', (mode) => {
    fc.assert(
      fc.property(big, fc.integer({ min: -3, max: 20 }), (one, scale) => {
        const shift = -scale - one.exponent
        fc.pre(shift > 0)
        const unit = 10n ** BigInt(shift)
        const [floor, rest] = [floored(one.coefficient, unit), modulus(one.coefficient, unit)]
        const isUp = rest !== 0n && towards[mode]({ floor, rest, unit })
        const expected = { coefficient: isUp ? floor + 1n : floor, exponent: -scale }
        const result = round(mode, numeric(one), scale)

        expect(result === undefined ? '' : numberText(result)).toBe(textOf(expected))
      }),
      { numRuns: 500 },
    )
  })

  test('compare as their difference does', () => {
    fc.assert(
      fc.property(big, big, (a, b) => {
        const [left, right] = aligned(a, b)

        expect(Math.sign(compareNumbers(numeric(a), numeric(b)))).toBe(
          left < right ? -1 : left > right ? 1 : 0,
        )
      }),
    )
  })

  test('keep their digits as text', () => {
    fc.assert(
      fc.property(big, (one) => {
        expect(numberText(numeric(one))).toBe(textOf(one))
        expect(numberText(negate(negate(numeric(one))))).toBe(textOf(one))
      }),
    )
  })

  test('are written with as many places as asked for, none of them lost', () => {
    fc.assert(
      fc.property(big, fc.nat(18), (one, places) => {
        const value = round('decimal', numeric(one), places)
        fc.pre(value !== undefined)
        const text = toFixed(value, places)

        expect(text.split('.')[1]?.length ?? 0).toBe(places)
        expect(parseNumber(text)).toEqual(value)
      }),
    )
  })

  test('leave as JSON without loss', () => {
    fc.assert(
      fc.property(big, (one) => {
        const json = numberJson(numeric(one))

        expect(typeof json === 'number' ? fromDouble(json) : parseNumber(digitsOf(json))).toEqual(
          numeric(one),
        )
      }),
    )
  })

  test('come from doubles as these are written, and go back', () => {
    const amounts = fc
      .tuple(fc.maxSafeInteger(), fc.nat(17))
      .map(([digits, places]) => digits / 10 ** places)
    fc.assert(
      fc.property(
        fc.oneof(amounts, fc.double({ noDefaultInfinity: true, noNaN: true })),
        (double) => {
          const value = fromDouble(double)

          expect(value).toEqual(parseNumber(String(double)))
          expect(
            value === undefined ? undefined : new Exact(numberText(value)).eq(new Exact(double)),
          ).toBe(true)
          expect(Number(numberJson(value ?? 0))).toBe(double + 0)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test.each([
    ['2', '10', '1024'],
    ['1.1', '2', '1.21'],
    ['2', '-2', '0.25'],
    ['2', '0.5', '1.414213562373095048801688724209698'],
    ['10', '7000', undefined],
    ['-1', '0.5', undefined],
  ])('%s to the power of %s is %s', (base, exponent, expected) => {
    const result = power(parseNumber(base) ?? 0, parseNumber(exponent) ?? 0)

    expect(result === undefined ? undefined : numberText(result)).toBe(expected)
  })

  test.each([
    ['decimal', '2.345', 2, '2.34'],
    ['decimal', '-2.5', 0, '-2'],
    ['round half up', '1.005', 2, '1.01'],
    ['round half down', '1.005', 2, '1'],
    ['round up', '-1.001', 2, '-1.01'],
    ['round down', '-1.019', 2, '-1.01'],
    ['floor', '-1.5', 0, '-2'],
    ['ceiling', '-1.5', 0, '-1'],
    ['decimal', '1250', -2, '1200'],
  ] as const)('%s of %s to %i places is %s', (...[mode, text, scale, expected]) => {
    const result = round(mode satisfies Rounding, parseNumber(text) ?? 0, scale)

    expect(result === undefined ? '' : numberText(result)).toBe(expected)
  })

  test.each(['', '-', '1.2.3', '1,2', 'e3', 'Infinity', 'NaN', '0x1'])('%j is none', (text) => {
    expect(parseNumber(text)).toBeUndefined()
  })
})
