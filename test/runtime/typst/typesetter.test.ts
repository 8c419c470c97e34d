import { afterEach, describe, expect, test, vi } from 'vitest'
import { letterFonts } from '#runtime/typst/fonts.ts'
import { createTypesetter } from '#runtime/typst/typesetter.ts'

const fonts = letterFonts()
const page = (mainFileContent: string) => ({ mainFileContent, inputs: {} })
const short = page('= Bescheid')
const long = page('#for a in range(1000) { for b in range(1000) { let c = a * b } }')

afterEach(() => void vi.useRealTimers())

describe('the typesetter', () => {
  test('prints what is asked for, in the order in which it is asked', async () => {
    const print = createTypesetter(fonts)
    const order: string[] = []

    const [pdf, picture] = await Promise.all([
      print('pdf', page('#set document(title: "Bescheid")\n= Bescheid')).finally(() =>
        order.push('pdf'),
      ),
      print('picture', short).finally(() => order.push('picture')),
    ])

    expect(Buffer.from(pdf).toString('latin1')).toMatch(/^%PDF-/)
    expect(picture).toMatch(/^<svg/)
    expect(order).toEqual(['pdf', 'picture'])
  })

  test('refuses a page that Typst refuses, and prints the next', async () => {
    const print = createTypesetter(fonts)

    await expect(print('pdf', page('#unknown'))).rejects.toThrow(Error)
    await expect(print('picture', short)).resolves.toMatch(/^<svg/)
  })

  test('leaves the time of those who ask to them', async () => {
    const print = createTypesetter(fonts)
    let turns = 0
    const others = setInterval(() => (turns += 1))

    await print('picture', long).finally(() => clearInterval(others))

    expect(turns).toBeGreaterThan(20)
  })

  test('gives up a page that takes too long alone, and prints those behind it', async () => {
    const print = createTypesetter(fonts)
    await print('picture', short)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

    const [slow, behind] = [print('picture', long), print('picture', short)]
    vi.advanceTimersByTime(60_000)

    await expect(slow).rejects.toThrow('typst: a page takes too long')
    await expect(behind).resolves.toMatch(/^<svg/)
  })
})
