import type { Localised } from '../model/localised.ts'
import type { State } from '../model/states.ts'

export const stateNames: Readonly<Record<State, Localised>> = {
  'DE-BW': { de: 'Baden-Württemberg' },
  'DE-BY': { de: 'Bayern', en: 'Bavaria' },
  'DE-BE': { de: 'Berlin' },
  'DE-BB': { de: 'Brandenburg' },
  'DE-HB': { de: 'Bremen' },
  'DE-HH': { de: 'Hamburg' },
  'DE-HE': { de: 'Hessen', en: 'Hesse' },
  'DE-MV': { de: 'Mecklenburg-Vorpommern', en: 'Mecklenburg-Western Pomerania' },
  'DE-NI': { de: 'Niedersachsen', en: 'Lower Saxony' },
  'DE-NW': { de: 'Nordrhein-Westfalen', en: 'North Rhine-Westphalia' },
  'DE-RP': { de: 'Rheinland-Pfalz', en: 'Rhineland-Palatinate' },
  'DE-SL': { de: 'Saarland' },
  'DE-SN': { de: 'Sachsen', en: 'Saxony' },
  'DE-ST': { de: 'Sachsen-Anhalt', en: 'Saxony-Anhalt' },
  'DE-SH': { de: 'Schleswig-Holstein' },
  'DE-TH': { de: 'Thüringen', en: 'Thuringia' },
}
