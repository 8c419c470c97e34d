import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const readme = read('README.md')

describe('README', () => {
  test('lists every setting there is, and no other', () => {
    const settings = [...read('runtime/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)]
    const listed = [...readme.matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)]

    expect(new Set(listed.map(([, name]) => name))).toEqual(
      new Set(settings.map(([, name]) => name)),
    )
    expect(listed).not.toHaveLength(0)
  })

  test('links to what exists', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path)

    expect(links.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([])
  })

  test('names only commands that package.json has', () => {
    const named = [...readme.matchAll(/`npm (?:run )?([a-z]+)`/g)].map(([, name = '']) => name)
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))

    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
}
