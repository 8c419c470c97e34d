import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Definition } from '#shared/model/definition.ts'
import { refreshTemplates } from '../api/templates.ts'
import { bringIn, isBeginning, usePlace } from './inserting.ts'
import type { Offer } from './offers.ts'

/** Fetches what a template holds and brings it in; refused where a colleague has deleted it meanwhile. */
export function useBringIn(definition: Definition, onDone: () => void) {
  const queries = useQueryClient()
  const place = usePlace(definition)
  const bringing = useMutation({
    mutationFn: async (offer: Offer) => ({ offer, template: await offer.load() }),
    onSuccess: ({ offer, template }) => {
      onDone()
      bringIn(offer, template, place)
    },
    onError: () => refreshTemplates(queries),
  })
  const mayBring = (offer: Offer): boolean =>
    !bringing.isPending && (place !== undefined || isBeginning(definition, offer))
  return { after: place?.after, bringing, mayBring }
}
