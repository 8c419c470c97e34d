import { z } from 'zod'
import { jsonObjectSchema, jsonSchema } from '../model/json.ts'

const duration = z
  .string()
  .regex(
    /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/,
    'ISO 8601 duration, such as PT10S',
  )
const name = z.string().min(1)
const at = z.exactOptional(duration).meta({ description: 'When, from the beginning on; at once.' })
const payload = z
  .exactOptional(jsonObjectSchema)
  .meta({ description: 'Variables it brings with it.' })

/** Anybody who misspells a member is told which there are. */
function members<T extends z.core.$ZodLooseShape>(shape: T) {
  const names = Object.keys(shape).join(', ')
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? names : undefined),
  })
}

/** Many more would fill the memory before anything is printed. */
const mostItems = 100_000

/** What an element does at one visit. */
const visitSchema = members({
  output: z.exactOptional(z.record(name, jsonSchema)).meta({
    description: 'Variables it sets. Text that begins with "=" is FEEL over what the element sees.',
  }),
  error: z.exactOptional(name).meta({ description: 'Code of the error that it ends with.' }),
  escalation: z
    .exactOptional(name)
    .meta({ description: 'Code of an escalation that it throws before it goes on.' }),
  delay: z
    .exactOptional(duration)
    .meta({ description: 'How much later on the clock the answer comes.' }),
  flows: z
    .exactOptional(z.array(name))
    .meta({ description: 'Flows it leaves by, in place of the conditions.' }),
  items: z
    .exactOptional(z.int().min(0).max(mostItems))
    .meta({ description: 'How often it is repeated, in place of what the loop says.' }),
})
export type Visit = z.infer<typeof visitSchema>

const startSchema = members({
  process: z.exactOptional(name),
  element: z.exactOptional(name).meta({ description: 'The start event.' }),
  message: z.exactOptional(name).meta({ description: 'Name of the message that begins it.' }),
  at,
})
export type Start = z.infer<typeof startSchema>

const messageSchema = members({
  at,
  name,
  key: z
    .exactOptional(z.union([z.string(), z.number()]))
    .meta({ description: 'Correlation key. Without one it reaches who waits without one.' }),
  payload,
})

const signalSchema = members({ at, name, payload })

/** What happens in a run beside what the process says itself. */
export const scriptSchema = members({
  $schema: z.exactOptional(z.string()),
  data: z.exactOptional(jsonObjectSchema).meta({ description: 'Variables at the start.' }),
  start: z
    .exactOptional(z.array(startSchema))
    .meta({ description: 'What begins, in place of the first process.' }),
  elements: z
    .exactOptional(z.record(name, z.union([visitSchema, z.array(visitSchema)])))
    .meta({ description: 'By element; an array is used up one visit after another.' }),
  messages: z
    .exactOptional(z.array(messageSchema))
    .meta({ description: 'All messages that come from outside of the file.' }),
  signals: z
    .exactOptional(z.array(signalSchema))
    .meta({ description: 'All signals that come from outside of the file.' }),
})
export type Script = z.infer<typeof scriptSchema>

/** The JSON Schema of a script, for every editor that can check one. */
export function scriptJsonSchema(): object {
  return z.toJSONSchema(scriptSchema, { reused: 'ref', io: 'input' })
}

/** What is said of an element at a visit, counted from 0; an array is used up. */
export function visitOf(script: Script, element: string, visit: number): Visit | undefined {
  const { elements = {} } = script
  const entry = Object.hasOwn(elements, element) ? elements[element] : undefined
  return Array.isArray(entry) ? entry[visit] : entry
}

export function visitsOf({ elements = {} }: Script, element: string): readonly Visit[] {
  const entry = Object.hasOwn(elements, element) ? elements[element] : undefined
  if (entry === undefined) return []
  return Array.isArray(entry) ? entry : [entry]
}
