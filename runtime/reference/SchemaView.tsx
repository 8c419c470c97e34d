import { isJsonObject, type Json, type JsonObject } from '#shared/model/json.ts'
import type { Language } from '#shared/model/localised.ts'
import { referenceTexts } from '#shared/text/reference.ts'

interface Props {
  readonly schema: JsonObject
  readonly language: Language
}

/** One level as a table; what has a name of its own is linked. */
export function SchemaView({ schema, language }: Props) {
  const text = referenceTexts[language]
  const properties = schema['properties']
  if (!isJsonObject(properties)) {
    return (
      <p>
        <TypeView schema={schema} />
      </p>
    )
  }
  const required = schema['required']
  const isRequired = (name: string) => Array.isArray(required) && required.includes(name)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col">{text.type}</th>
          <th scope="col">{text.needed}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(properties).map(([name, property]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              <TypeView schema={property} />
            </td>
            <td>{isRequired(name) ? text.yes : text.no}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TypeView({ schema }: { readonly schema: Json }) {
  if (!isJsonObject(schema)) return <code>any</code>
  const { $ref: ref, items, anyOf, oneOf, properties, additionalProperties: members } = schema
  if (typeof ref === 'string') {
    const name = ref.slice(ref.lastIndexOf('/') + 1)
    return <a href={`#schema-${name}`}>{name}</a>
  }
  const choices = anyOf ?? oneOf
  if (Array.isArray(choices)) return <Choices of={choices} />
  if (items !== undefined) {
    return (
      <>
        [<TypeView schema={items} />]
      </>
    )
  }
  if (isJsonObject(properties)) return <Members of={properties} />
  if (isJsonObject(members)) {
    return (
      <>
        {'{…: '}
        <TypeView schema={members} />
        {'}'}
      </>
    )
  }
  return <code>{plainType(schema)}</code>
}

function Choices({ of }: { readonly of: readonly Json[] }) {
  return of.map((choice, index) => (
    <span key={JSON.stringify(choice)}>
      {index > 0 && ' | '}
      <TypeView schema={choice} />
    </span>
  ))
}

function Members({ of }: { readonly of: JsonObject }) {
  return (
    <ul>
      {Object.entries(of).map(([name, property]) => (
        <li key={name}>
          <code>{name}</code>: <TypeView schema={property} />
        </li>
      ))}
    </ul>
  )
}

function plainType({ type, format, const: constant, enum: values }: JsonObject): string {
  if (constant !== undefined) return JSON.stringify(constant)
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' | ')
  const name = typeof type === 'string' ? type : 'any'
  return typeof format === 'string' ? `${name} (${format})` : name
}
