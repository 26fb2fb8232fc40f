/** Dutch words of what comes with the grid: formats, dropdowns, filter, sorting, notes, links, finding. Keys are Univer's. */

const comparisons = {
  between: 'tussen {FORMULA1} en {FORMULA2}', greaterThan: 'groter dan {FORMULA1}', greaterThanOrEqual: '{FORMULA1} of meer',
  lessThan: 'kleiner dan {FORMULA1}', lessThanOrEqual: '{FORMULA1} of minder', equal: '{FORMULA1}', notEqual: 'niet {FORMULA1}',
  notBetween: 'niet tussen {FORMULA1} en {FORMULA2}', legal: 'van de juiste soort',
};
const valueMustBe = Object.fromEntries(Object.entries(comparisons).map(([key, text]) => [key, `Hier hoort een getal: ${text}.`]));
const dateMustBe = Object.fromEntries(Object.keys(comparisons).map((key) => [key, 'Hier hoort een datum, zoals 31-8-2025.']));
const wrong = 'Deze waarde hoort hier niet.';

export const dutchFeatures = {
  'sheets-numfmt-ui': {
    title: 'Getalnotatie', numfmtType: 'Soort', cancel: 'Annuleren', confirm: 'OK', general: 'Automatisch', accounting: 'Boekhouden',
    text: 'Platte tekst', number: 'Getal', percent: 'Percentage', scientific: 'Wetenschappelijk', currency: 'Valuta', date: 'Datum',
    time: 'Tijd', thousandthPercentile: 'Duizendtallen', preview: 'Voorbeeld', dateTime: 'Datum en tijd', decimalLength: 'Decimalen',
    currencyType: 'Valutateken', moreFmt: 'Meer notaties', financialValue: 'Financieel', roundingCurrency: 'Afgeronde valuta',
    timeDuration: 'Duur', dateType: 'Soort datum', negType: 'Negatieve getallen', addDecimal: 'Meer decimalen', subtractDecimal: 'Minder decimalen',
    customFormat: 'Eigen notatie', info: { error: 'Fout', forceStringInfo: 'Getal dat als tekst is bewaard' },
  },
  'sheets-data-validation': {
    errorMsg: valueMustBe, date: { errorMsg: dateMustBe, title: 'Datum' },
    any: { error: wrong }, custom: { error: wrong }, checkbox: { error: wrong },
    list: { error: 'Kies een waarde uit de lijst.', emptyError: 'Kies een waarde.', dropdown: 'Kies', edit: 'Bewerken' },
  },
  'sheets-data-validation-ui': {
    any: { error: wrong }, custom: { error: wrong }, checkbox: { error: wrong },
    list: { error: 'Kies een waarde uit de lijst.', emptyError: 'Kies een waarde.', dropdown: 'Kies', edit: 'Bewerken', title: 'Keuzelijst' },
    alert: { title: 'Let op', ok: 'OK' }, error: { title: 'Past niet:' }, date: { title: 'Datum' },
  },
  'sheets-filter': {
    command: { 'not-valid-filter-range': 'Kies meer dan één rij om te filteren.' },
    msg: { 'filter-header-forbidden': 'De kop van een filter kun je niet verplaatsen.' },
  },
  'sheets-filter-ui': {
    toolbar: { 'smart-toggle-filter-tooltip': 'Filter aan of uit', 'clear-filter-criteria': 'Filters wissen', 're-calc-filter-conditions': 'Opnieuw filteren' },
    shortcut: { 'smart-toggle-filter': 'Filter aan of uit' },
    panel: {
      'clear-filter': 'Filter wissen', cancel: 'Annuleren', confirm: 'OK', 'by-values': 'Op waarde', 'by-colors': 'Op kleur',
      'filter-by-cell-fill-color': 'Op vulkleur', 'filter-by-cell-text-color': 'Op tekstkleur', 'filter-by-color-none': 'Deze kolom heeft maar één kleur.',
      'by-conditions': 'Op voorwaarde', 'filter-only': 'Alleen deze', 'search-placeholder': 'Zoek; zet een spatie tussen woorden',
      'select-all': 'Alles', 'input-values-placeholder': 'Vul een waarde in', and: 'EN', or: 'OF', empty: '(leeg)',
      '?': '“?” staat voor één teken.', '*': '“*” staat voor meer tekens.',
    },
    conditions: {
      none: 'Geen', empty: 'Is leeg', 'not-empty': 'Is niet leeg', 'text-contains': 'Tekst bevat', 'does-not-contain': 'Tekst bevat niet',
      'starts-with': 'Tekst begint met', 'ends-with': 'Tekst eindigt op', equals: 'Tekst is', 'greater-than': 'Groter dan',
      'greater-than-or-equal': 'Groter dan of gelijk aan', 'less-than': 'Kleiner dan', 'less-than-or-equal': 'Kleiner dan of gelijk aan',
      equal: 'Gelijk aan', 'not-equal': 'Niet gelijk aan', between: 'Tussen', 'not-between': 'Niet tussen', custom: 'Eigen',
    },
    date: {
      1: 'januari', 2: 'februari', 3: 'maart', 4: 'april', 5: 'mei', 6: 'juni', 7: 'juli', 8: 'augustus', 9: 'september', 10: 'oktober',
      11: 'november', 12: 'december',
    },
    sync: {
      title: 'Filter is voor iedereen te zien',
      statusTips: { on: 'Aan: iedereen ziet wat je filtert.', off: 'Uit: alleen jij ziet wat je filtert.' },
      switchTips: { on: 'Iedereen ziet nu wat je filtert.', off: 'Alleen jij ziet nu wat je filtert.' },
    },
  },
  'sheets-note-ui': { note: { placeholder: 'Typ hier' }, rightClick: { addNote: 'Notitie', deleteNote: 'Notitie verwijderen', toggleNote: 'Notitie tonen of verbergen' } },
  'sheets-sort-ui': {
    general: {
      sort: 'Sorteren', 'sort-asc': 'Van A tot Z', 'sort-desc': 'Van Z tot A', 'sort-custom': 'Sorteren op meer kolommen',
      'sort-asc-ext': 'Hele rijen van A tot Z', 'sort-desc-ext': 'Hele rijen van Z tot A', 'sort-asc-cur': 'Alleen de selectie van A tot Z', 'sort-desc-cur': 'Alleen de selectie van Z tot A',
    },
    error: {
      'merge-size': 'Dit kan niet met samengevoegde cellen.', empty: 'Hier valt niets te sorteren.', single: 'Kies meer dan één rij om te sorteren.',
      'formula-array': 'Dit kan niet met een formule die meer cellen vult.',
    },
    dialog: {
      'sort-reminder': 'Sorteren', 'sort-reminder-desc': 'Sorteer je de hele rijen of alleen de selectie?', 'sort-reminder-ext': 'De hele rijen',
      'sort-reminder-no': 'Alleen de selectie', 'first-row-check': 'De eerste rij is een kop', 'add-condition': 'Nog een kolom', cancel: 'Annuleren', confirm: 'OK',
    },
    info: { tooltip: 'Uitleg' },
  },
  'sheets-hyper-link-ui': {
    form: {
      editTitle: 'Link wijzigen', addTitle: 'Link invoegen', label: 'Tekst', type: 'Soort', link: 'Link', linkPlaceholder: 'Vul een adres in', range: 'Bereik',
      worksheet: 'Tabblad', definedName: 'Naam', ok: 'OK', cancel: 'Annuleren', labelPlaceholder: 'Vul een tekst in', inputError: 'Vul iets in',
      selectError: 'Kies iets', linkError: 'Dit is geen geldig adres',
    },
    menu: { add: 'Link invoegen' },
    message: { noSheet: 'Dit tabblad is er niet meer', refError: 'Dit bereik bestaat niet', hiddenSheet: 'Dit tabblad is verborgen', coped: 'Link gekopieerd' },
    popup: { copy: 'Link kopiëren', edit: 'Link wijzigen', cancel: 'Link weghalen' },
  },
  'sheets-formula-ui': {
    functionType: {
      financial: 'Financieel', date: 'Datum en tijd', math: 'Rekenen', statistical: 'Statistiek', lookup: 'Zoeken', database: 'Database', text: 'Tekst',
      logical: 'Logisch', information: 'Informatie', engineering: 'Techniek', compatibility: 'Oud', web: 'Web', array: 'Reeksen', user: 'Eigen',
    },
    insert: { tooltip: 'Functies', common: 'Veelgebruikt' }, prompt: { helpExample: 'VOORBEELD', helpAbstract: 'UITLEG', required: 'Verplicht.', optional: 'Mag weg.' },
    error: {
      title: 'Fout', divByZero: 'Delen door nul', name: 'Deze naam bestaat niet', value: 'Fout in een waarde', num: 'Fout in een getal', na: 'Waarde niet gevonden',
      cycle: 'De formule verwijst naar zichzelf', ref: 'Verwijzing bestaat niet', spill: 'Er staat iets in de weg', calc: 'Fout in de berekening', error: 'Fout',
    },
  },
  'find-replace': {
    toolbar: 'Zoeken en vervangen', shortcut: { panel: 'Zoeken en vervangen', 'open-find-dialog': 'Zoeken', 'open-replace-dialog': 'Vervangen' },
    dialog: {
      title: 'Zoeken', find: 'Zoeken', replace: 'Vervangen', 'replace-all': 'Alles vervangen', 'case-sensitive': 'Let op hoofdletters',
      'find-placeholder': 'Zoek op dit tabblad', 'advanced-finding': 'Meer, en vervangen', 'replace-placeholder': 'Vervang door',
      'match-the-whole-cell': 'De hele cel', 'find-direction': { title: 'Richting', row: 'Per rij', column: 'Per kolom' },
      'find-scope': { title: 'Waar', 'current-sheet': 'Dit tabblad', workbook: 'Alle tabbladen' },
      'find-by': { title: 'Zoek in', value: 'Waarden', formula: 'Formules' }, 'no-match': 'Niets gevonden.', 'no-result': 'Niets gevonden',
    },
    replace: { 'all-success': '{0} keer vervangen', 'all-failure': 'Vervangen is niet gelukt', confirm: { title: 'Wil je alles vervangen?' } },
    button: { confirm: 'OK', cancel: 'Annuleren' },
  },
};
