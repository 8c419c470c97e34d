import { usePeople } from '../api/people.ts'
import { useRoute } from './route.ts'

/** What somebody is called, by the pseudonym that drafts and comments bear. */
export function useNameOf(): (id: string) => string | undefined {
  const people = usePeople(useRoute().service).data
  return (id) => people?.find((person) => person.id === id)?.name
}
