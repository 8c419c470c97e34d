import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { endQuietly } from '#runtime/cli/terminal.ts'

describe('what a command writes', () => {
  const failing = (code: string) => {
    const output = new EventEmitter()
    endQuietly(output)
    return () => output.emit('error', Object.assign(new Error(code), { code }))
  }

  test('ends quietly when nobody reads it any more', () => {
    expect(failing('EPIPE')).not.toThrow()
  })

  test('does not hide that it could not be written', () => {
    expect(failing('ENOSPC')).toThrow('ENOSPC')
  })
})
