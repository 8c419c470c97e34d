import type { Attribute } from './reader.ts'
import { localReference } from './names.ts'

/** Text, absent when the attribute is. */
export function text(name: string): Attribute<string | undefined> {
  return { name, read: (given) => given, write: (value) => value }
}

/** Text that is never absent here: empty for an attribute that is missing. */
export function label(name: string): Attribute<string> {
  return {
    name,
    read: (given) => given ?? '',
    write: (value) => (value === '' ? undefined : value),
  }
}

/** Text that has to say something to be there. */
export function filled(name: string): Attribute<string | undefined> {
  return { name, read: (given) => (given === '' ? undefined : given), write: (value) => value }
}

/** False when missing. */
export function flag(name: string): Attribute<true | undefined> {
  return {
    name,
    read: (given) => (isTrue(given) ? true : undefined),
    write: (value) => (value === true ? 'true' : undefined),
  }
}

/** True when missing. */
export function unless(name: string): Attribute<false | undefined> {
  return {
    name,
    read: (given) => (isFalse(given) ? false : undefined),
    write: (value) => (value === false ? 'false' : undefined),
  }
}

/** A truth value that is always told here; what a missing attribute means is BPMN's. */
export function truth(name: string, byDefault: boolean): Attribute<boolean> {
  return {
    name,
    read: (given) => (byDefault ? !isFalse(given) : isTrue(given)),
    write: (value) => (value === byDefault ? undefined : String(value)),
  }
}

/** A truth value that may be left open. */
export function optionalTruth(name: string): Attribute<boolean | undefined> {
  return {
    name,
    read: (given) => (isTrue(given) ? true : isFalse(given) ? false : undefined),
    write: (value) => value?.toString(),
  }
}

/** A choice of words; anything else reads as the first. */
export function choice<T extends string>(name: string, words: readonly [T, ...T[]]): Attribute<T> {
  const [byDefault] = words
  return {
    name,
    read: (given) => words.find((word) => word === given) ?? byDefault,
    write: (value) => (value === byDefault ? undefined : value),
  }
}

/** A whole number from `least` on; anything else reads as missing. */
export function count(name: string, least: number): Attribute<number | undefined> {
  return {
    name,
    read: (given) => {
      const number = /^\+?\d{1,15}$/.test(given?.trim() ?? '') ? Number(given) : undefined
      return number === undefined || number < least ? undefined : number
    },
    write: (value) => value?.toString(),
  }
}

/** How many tokens; one is BPMN's default and not told here. */
export function quantity(name: string): Attribute<number | undefined> {
  const { read, write } = count(name, 1)
  return { name, read: (given) => (read(given) === 1 ? undefined : read(given)), write }
}

/** The id of another element, with or without prefix. */
export function reference(name: string): Attribute<string | undefined> {
  return {
    name,
    read: (given) =>
      given === undefined || given.trim() === '' ? undefined : localReference(given),
    write: (value) => value,
  }
}

function isTrue(given: string | undefined): boolean {
  return given?.trim() === 'true' || given?.trim() === '1'
}

function isFalse(given: string | undefined): boolean {
  return given?.trim() === 'false' || given?.trim() === '0'
}
