import { catalogueSchema, type CatalogueEntry } from '#shared/model/catalogue.ts'

const de = (text: string) => ({ de: text })
const text = (label: string, more: object = {}) => ({ type: 'string', label: de(label), ...more })
const address = {
  type: 'object',
  label: de('Anschrift'),
  properties: { postcode: text('Postleitzahl'), town: text('Ort') },
}
const person = {
  birthDate: text('Geburtsdatum', { format: 'date', fimId: 'G60000083' }),
  birthName: text('Geburtsname'),
  address,
  guardian: { type: 'object', properties: { phone: text('Telefon') } },
  cars: { type: 'array', items: { type: 'object', properties: { colour: text('Farbe') } } },
}
const lookup = {
  operation: 'getPerson',
  title: 'Person abfragen',
  writes: false,
  request: { type: 'object', properties: { id: text('Kennung') }, required: ['id'] },
  response: { type: 'object', properties: person, required: ['birthDate'] },
  errors: [{ status: '404', title: 'Person unbekannt' }],
}
const byPlate = {
  ...lookup,
  operation: 'getCar',
  request: { type: 'object', properties: { plate: text('Kennzeichen') }, required: ['plate'] },
  response: { type: 'object', properties: { vin: text('Fahrgestellnummer') } },
}
const entry = {
  kind: 'register',
  keptBy: de('Bürgerbüro'),
  legalBasis: '§ 34 BMG',
  connection: 'connected',
  usedBy: [],
}

/** What a small city knows of its registers; the sample asks for nothing that they hold. */
export const sampleCatalogue: readonly CatalogueEntry[] = catalogueSchema.parse([
  {
    ...entry,
    id: 'einwohner',
    title: de('Einwohnerregister'),
    host: 'einwohner.example',
    fields: person,
    operations: [lookup],
  },
  {
    ...entry,
    id: 'fahrzeuge',
    title: de('Fahrzeugregister'),
    host: 'fahrzeuge.example',
    fields: byPlate.response.properties,
    operations: [byPlate],
  },
  {
    ...entry,
    id: 'personal',
    kind: 'system',
    title: de('Personalverwaltung'),
    host: 'personal.example',
    fields: { unit: text('Stelle') },
    operations: [{ ...lookup, response: { type: 'object', properties: { unit: text('Stelle') } } }],
  },
  {
    ...entry,
    id: 'fahrschule',
    kind: 'system',
    title: de('Fahrschule'),
    host: 'fahrschule.example',
    fields: {},
    operations: [
      {
        ...lookup,
        operation: 'confirmCourse',
        request: { type: 'object', properties: { personId: text('Kennung') } },
        response: {
          type: 'object',
          properties: { passed: { type: 'boolean', label: de('Bestanden') } },
          required: ['passed'],
        },
        errors: [],
      },
    ],
  },
  {
    ...entry,
    id: 'gewerbe',
    title: de('Gewerberegister'),
    connection: 'planned',
    fields: { taxNumber: text('Steuernummer') },
    operations: [],
  },
])
