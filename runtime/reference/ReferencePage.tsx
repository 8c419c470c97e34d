import type { Language } from '#shared/model/localised.ts'
import { problemTexts } from '#shared/text/problems.ts'
import { referenceTexts } from '#shared/text/reference.ts'
import type { ApiDocument, Content, Operation } from './document.ts'
import { SchemaView } from './SchemaView.tsx'

interface Props {
  readonly document: ApiDocument
  readonly language: Language
}

/** The OpenAPI document as a page to read: no script, nothing from elsewhere. */
export function ReferencePage({ document, language }: Props) {
  const text = referenceTexts[language]
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${text.title} – Fachwerk`}</title>
        <link rel="stylesheet" href="/api/reference.css" />
      </head>
      <body>
        <header>
          <h1>{text.title}</h1>
          <p>{text.lead}</p>
          <p>
            <a href="/api/openapi.json">{text.document}</a>
          </p>
        </header>
        <nav aria-label={text.title}>
          <ul>
            {operations.map(({ path, method, operation }) => (
              <li key={operation.operationId}>
                <a href={`#${operation.operationId}`}>
                  <code>{`${method.toUpperCase()} ${path}`}</code>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          <p>{text.change}</p>
          {operations.map((route) => (
            <OperationView key={route.operation.operationId} {...route} language={language} />
          ))}
          <Schemas document={document} language={language} />
          <Problems language={language} />
        </main>
      </body>
    </html>
  )
}

function Schemas({ document, language }: Props) {
  return (
    <>
      <h2 id="schemas">{referenceTexts[language].schemas}</h2>
      {Object.entries(document.components.schemas).map(([name, schema]) => (
        <section key={name} id={`schema-${name}`}>
          <h3>{name}</h3>
          <SchemaView schema={schema} language={language} />
        </section>
      ))}
    </>
  )
}

function Problems({ language }: Pick<Props, 'language'>) {
  const text = referenceTexts[language]
  return (
    <>
      <h2 id="problems">{text.problems}</h2>
      <p>{text.problemsLead}</p>
      <dl>
        {Object.entries(problemTexts[language]).map(([code, meaning]) => (
          <div key={code} id={code}>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

interface OperationProps {
  readonly path: string
  readonly method: string
  readonly operation: Operation
  readonly language: Language
}

function OperationView({ path, method, operation, language }: OperationProps) {
  const text = referenceTexts[language]
  const right = operation['x-access']
  return (
    <section id={operation.operationId}>
      <h2>
        <code>{`${method.toUpperCase()} ${path}`}</code>
      </h2>
      <p>{operation.summary}</p>
      <p>
        <strong>{text.who}</strong>: {text.access[right] ?? right}
      </p>
      {operation.parameters.length > 0 && (
        <>
          <h3>{text.parameters}</h3>
          <ul>
            {operation.parameters.map((parameter) => (
              <li key={parameter.name}>
                <code>{parameter.name}</code> ({parameter.in}
                {parameter.required ? `, ${text.needed}` : ''})
              </li>
            ))}
          </ul>
        </>
      )}
      {operation.requestBody && (
        <>
          <h3>{text.body}</h3>
          <ContentView content={operation.requestBody.content} language={language} />
        </>
      )}
      {Object.entries(operation.responses)
        .filter(([status]) => status !== 'default')
        .map(([status, { description, content }]) => (
          <div key={status}>
            <h3>{`${text.answer} ${status}`}</h3>
            <p>{description}</p>
            {content && <ContentView content={content} language={language} />}
          </div>
        ))}
    </section>
  )
}

function ContentView({ content, language }: { content: Content; language: Language }) {
  return Object.entries(content).map(([mediaType, { schema }]) => (
    <div key={mediaType}>
      <p>
        <code>{mediaType}</code>
      </p>
      {schema && <SchemaView schema={schema} language={language} />}
    </div>
  ))
}
