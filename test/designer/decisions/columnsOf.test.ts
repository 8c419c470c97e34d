import { describe, expect, test } from 'vitest'
import { arrange } from '#designer/decisions/graph/columnsOf.ts'

const one = (id: string, data: readonly string[], decisions: readonly string[]) => ({
  id,
  title: { de: id },
  data,
  decisions,
  uses: [{ step: { de: `Schritt ${id}` }, writes: [] }],
})

describe('the columns of what feeds which decision', () => {
  const { nodes, lines } = arrange([
    one('zone', ['street'], []),
    one('rate', ['street', 'size'], ['zone']),
    one('fee', ['size'], ['rate', 'zone']),
  ])
  const placeOf = (id: string) => nodes.find((node) => node.id === id)

  test('keep a place of its own in every column that a line passes', () => {
    for (const { from, through, to } of lines) {
      const columns = [from, ...through, to].map((id) => placeOf(id)?.column ?? -1)
      const first = columns[0] ?? -1
      expect(columns).toEqual(columns.map((_, at) => first + at))
      expect(through.map((id) => placeOf(id)?.kind)).toEqual(through.map(() => 'passage'))
    }
    expect(lines.find(({ from, to }) => from === 'zone' && to === 'fee')?.through).toHaveLength(1)
  })

  test('let nothing stand where something else stands', () => {
    const places = nodes.map(({ column, row }) => `${column} ${row}`)
    expect(new Set(places).size).toBe(places.length)
  })

  test('share one passage among the lines of one box', () => {
    const passages = nodes.filter(({ kind }) => kind === 'passage').map(({ id }) => id)
    expect(new Set(passages).size).toBe(passages.length)
    const fromSize = lines.filter(({ from }) => from === 'data size').map((line) => line.through[0])
    expect(new Set(fromSize).size).toBe(1)
  })
})
