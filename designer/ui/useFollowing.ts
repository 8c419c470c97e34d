import { useState } from 'react'

/** What is being typed; a new value from elsewhere (undo, another view) takes its place. */
export function useFollowing(value: string): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState({ text: value, of: value })
  if (typed.of !== value) setTyped({ text: value, of: value })
  const text = typed.of === value ? typed.text : value
  return [text, (next) => setTyped({ text: next, of: value })]
}
