import { describe, expect, test } from 'vitest'
import { functionNames, functionOf } from '#shared/feel/builtins/functions.ts'
import { compile } from '#shared/feel/compile.ts'
import { helpOf } from '#shared/feel/language/functionHelp.ts'
import { signaturesOf } from '#shared/feel/language/signatures.ts'

const names = functionNames()

describe('the help of a function', () => {
  test('covers more than eighty functions', () => {
    expect(names.length).toBeGreaterThan(80)
  })

  test.each(names)(
    '%s says what it is for, in both languages, with an example that is FEEL',
    (name) => {
      const help = helpOf(name)

      expect(help?.text.de).toMatch(/\w.*\.$/)
      expect(help?.text.en).toMatch(/\w.*\.$/)
      expect(help?.example).toContain(`${name}(`)
      const { diagnostics } = compile(help?.example ?? '', {
        kind: 'expression',
        scope: { schema: {}, types: {} },
      })
      expect(diagnostics).toEqual([])
    },
  )

  test.each(names)('%s shows every way to call it', (name) => {
    const signatures = signaturesOf(name)

    expect(signatures.length).toBeGreaterThan(0)
    expect(signatures.length).toBeLessThanOrEqual(functionOf(name)?.length ?? 0)
    for (const { label, parameters } of signatures) {
      expect(label).toMatch(new RegExp(`^${name}\\(.*\\)$`))
      for (const { from, to } of parameters) expect(label.slice(from, to)).toMatch(/^\S.*: \w/)
    }
  })

  test('is there for no other name', () => {
    expect(helpOf('constructor')).toBeUndefined()
    expect(signaturesOf('dog')).toEqual([])
  })
})
