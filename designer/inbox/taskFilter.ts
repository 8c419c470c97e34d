import { z } from 'zod'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import type { Task } from '../api/tasks.ts'
import { dayOf } from '../workplace/format.ts'

export const taskViews = ['all', 'mine', 'free', 'due'] as const
export type TaskView = (typeof taskViews)[number]

/** As it stands in the address of the page. */
export const taskFilterSchema = z.object({
  view: z.enum(taskViews).catch('all'),
  search: z.string().catch(''),
  service: z.string().catch(''),
})
export type TaskFilter = z.infer<typeof taskFilterSchema>

export type Listed = Pick<
  Task,
  'title' | 'serviceTitle' | 'service' | 'number' | 'person' | 'claimedBy' | 'dueAt'
>

export function inView({ claimedBy, dueAt }: Listed, view: TaskView, today: string): boolean {
  switch (view) {
    case 'all':
      return true
    case 'mine':
      return claimedBy === 'you'
    case 'free':
      return claimedBy === null
    case 'due':
      return dueAt !== null && dayOf(new Date(dueAt)) <= today
  }
}

export function matches(
  task: Listed,
  { search, service }: Pick<TaskFilter, 'search' | 'service'>,
  language: Language,
): boolean {
  const words = search.toLocaleLowerCase(language).split(/\s+/).filter(Boolean)
  const text = [
    inLanguage(task.title, language),
    inLanguage(task.serviceTitle, language),
    task.number,
    task.person ?? '',
  ]
    .join(' ')
    .toLocaleLowerCase(language)
  return (service === '' || task.service === service) && words.every((word) => text.includes(word))
}
