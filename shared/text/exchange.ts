const de = {
  export: 'Weitergeben',
  writing: 'Die Datei wird geschrieben …',
  written: (names: string) => `Geschrieben: ${names}`,
  notWritten:
    'Die Datei konnte nicht geschrieben werden. Ihr Entwurf ist davon nicht betroffen. Bitte versuchen Sie es noch einmal.',
}

const en: typeof de = {
  export: 'Hand over',
  writing: 'The file is being written …',
  written: (names) => `Written: ${names}`,
  notWritten: 'The file could not be written. Your draft is not affected. Please try again.',
}

export const exchangeTexts = { de, en }
