import type { DmnFile } from '#shared/dmn/importDmn.ts'
import type { Asked, AskedOfDocumentation } from './written.ts'

/** What takes longer than a person should wait before the page moves again; each loads what it needs when it is asked. */
export const tasks = {
  picture: async (asked: Asked) => (await import('./written.ts')).pictureOf(asked),
  drawings: async (asked: Asked) => (await import('./written.ts')).drawingsOf(asked),
  documentation: async (asked: AskedOfDocumentation) =>
    (await import('./written.ts')).documentation(asked),
  html: async (asked: AskedOfDocumentation) => (await import('./written.ts')).html(asked),
  bpmn: async ({ definition }: Asked) =>
    (await import('#shared/bpmn/exportBpmn.ts')).exportBpmn(definition),
  dmn: async ({ definition }: Asked) =>
    (await import('#shared/dmn/exportDmn.ts')).exportDmn(definition),
  read: async (files: readonly DmnFile[]) => (await import('./read.ts')).read(files),
} as const

export type Task = keyof typeof tasks
export type AskedOf<T extends Task> = Parameters<(typeof tasks)[T]>[0]
export type AnswerOf<T extends Task> = Awaited<ReturnType<(typeof tasks)[T]>>
