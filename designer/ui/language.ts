import { create } from 'zustand'
import { languages, type Language } from '#shared/model/localised.ts'

interface LanguageChoice {
  readonly language: Language
  readonly choose: (language: Language) => void
}

/** German until the person chooses otherwise; kept in this browser. */
export const useLanguage = create<LanguageChoice>((set) => {
  const language = chosenBefore()
  document.documentElement.lang = language
  return {
    language,
    choose: (chosen) => {
      document.documentElement.lang = chosen
      localStorage.setItem('language', chosen)
      set({ language: chosen })
    },
  }
})

export function useTexts<Texts>(catalogue: Readonly<Record<Language, Texts>>): Texts {
  return catalogue[useLanguage(({ language }) => language)]
}

function chosenBefore(): Language {
  const stored = localStorage.getItem('language')
  return languages.find((language) => language === stored) ?? 'de'
}
