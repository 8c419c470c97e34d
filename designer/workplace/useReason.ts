import { useState, type FormEvent } from 'react'

/** A reason that somebody has to give before `decide` is done with it. */
export function useReason(decide: (reason: string) => void) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!isReason(reason))
    if (isReason(reason)) decide(reason)
  }
  return { reason, setReason, missing, submit }
}

export function isReason(text: string): boolean {
  return text.trim().length >= 3
}
