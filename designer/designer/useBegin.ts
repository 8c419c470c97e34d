import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormLabel } from '#shared/import/readFormLabels.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { api } from '../api/client.ts'
import { bodyOf } from '../api/problem.ts'
import { useMe } from '../api/queries.ts'
import { formAsToday } from '../editing/commands/formAsToday.ts'
import { firstState, saveDraft } from './drafts.ts'

interface Begun {
  readonly id: string
  readonly title: { readonly de: string }
  /** Of today's form; none for an empty drawing. */
  readonly labels: readonly FormLabel[]
}

/** A new service: an empty drawing, or today's form with a person who works on it. */
export function useBegin() {
  const queries = useQueryClient()
  const departments = useMe().data?.departments ?? []
  return useMutation({
    mutationFn: async ({ id, title, labels }: Begun) => {
      const empty = definitionSchema.parse(
        await bodyOf(api.services.$post({ json: { id, title } })),
      )
      if (labels.length === 0) return
      const groups = departments.find((one) => one.id === empty.owner)?.groups ?? {}
      const [office] = Object.entries(groups).map(([group, name]) => ({
        title: { de: inLanguage(name, 'de') },
        group,
      }))
      await saveDraft(formAsToday(empty, { labels, office }), firstState)
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['services'] }),
  })
}
