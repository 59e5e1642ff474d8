import type { Grammar } from './grammar.ts';

const QUESTO = '(Questo (importo|saldo|credito|denaro)|L’importo|Questa somma)';

export const it: Grammar = {
  turns: {
    negation: {
      before: [
        '(non ancora|non) (disponibile|valido|accreditato)(:|)',
        '(non più|mai) (disponibile|valido)(:|)',
        '(senza|escluso|tranne|meno)',
        '(annullato|bloccato|rifiutato|revocato|ritirato)(:|)',
      ],
      after: [
        'non è (più |)(disponibile|utilizzabile|valido|incluso)',
        '(non può|non potrà) essere (usato|speso|riscattato)',
        '(è stato|viene) (annullato|revocato|rifiutato|stornato|bloccato)',
      ],
      sentences: [
        `${QUESTO} non è (più |ancora |)(disponibile|valido|accreditato|utilizzabile).`,
        `${QUESTO} è stato (annullato|bloccato|revocato|stornato)( dal venditore|).`,
        '(Purtroppo non|Non) (puoi|può) (usarlo|spenderlo|riscattarlo)( qui|).',
        'Niente di tutto ciò (è tuo|rimane).',
      ],
    },
    condition: {
      before: [
        '(se|quando) (ordini ancora|rinnovi|confermi):',
        '(con|dopo) (il tuo|il) (prossimo|secondo) (ordine|acquisto):',
        'soggetto a (approvazione|verifica):',
      ],
      after: [
        '(se|quando|non appena) (spendi {amount}|ordini ancora|verifichi il tuo account)',
        'dopo ({number} consegne|il prossimo ordine)',
        '(su|con) acquisti (di|oltre) {amount}',
      ],
      sentences: [
        '(Se|Quando|Non appena) (spendi {amount}|rinnovi|fai {number} ordini), (sarà aggiunto|sarà tuo|verrà sbloccato).',
        `${QUESTO} (dipende da|è soggetto a) (il tuo prossimo ordine|una verifica|un acquisto di {amount}).`,
        '(Spesa minima|Ordine minimo): {amount}.',
        '(Richiede|Serve) (un acquisto di {amount}|un abbonamento attivo).',
      ],
    },
    limit: {
      before: [
        '(fino a|al massimo|massimo|non più di)',
        '(circa|quasi|all’incirca|intorno a)',
        '(da|a partire da|almeno)',
        '(più di|meno di)',
      ],
      after: [
        '(o meno|al massimo|max.)',
        '(o più|in su)',
        '(è il (limite|tetto|massimo))',
        'nel migliore dei casi',
      ],
      sentences: [
        `${QUESTO} è (un massimo|un tetto|il limite|arrotondato).`,
        '(Solo una parte|Non più di {amount}|Al massimo {amount}) (può essere usata|si può usare) (per ordine|alla volta).',
        '(Limite|Tetto|Massimo): {amount}.',
      ],
    },
    chance: {
      before: [
        '(vinci|potresti vincere|possibilità di vincere)',
        '(estrazione:|premio:)',
        '(forse|magari|probabilmente|eventualmente)',
      ],
      after: ['(potrebbe|può) essere tuo', '(in palio|da vincere|a sorteggio)', 'con un po’ di fortuna'],
      sentences: [
        '(Potresti|Un cliente può|Forse puoi) (vincerlo|vincere questo importo).',
        `${QUESTO} (viene sorteggiato|è in palio|è il premio di un concorso).`,
        '(Partecipa|Iscriviti) (all’estrazione|al concorso).',
        `${QUESTO} (potrebbe|può) (cambiare|essere inferiore).`,
      ],
    },
    frequency: {
      before: ['(ogni|al) (mese)(:|)', '(mensile|settimanale|annuale)(:|)', 'per (ordine|articolo):'],
      after: [
        '(al|ogni|per) (mese|ordine|anno)',
        '(mensilmente|ogni settimana)',
        '(per|in) {number} (mesi|settimane)',
        'in {number} rate',
      ],
      sentences: [
        `${QUESTO} viene (pagato|accreditato|addebitato) (ogni mese|ogni settimana|ogni anno).`,
        '(Ricevi|Aggiungiamo) questo importo ({number} volte|per ordine|ogni mese).',
        `${QUESTO} arriva in {number} (parti|rate).`,
      ],
    },
    rate: {
      before: [
        '({number}00|1.000) punti =',
        '({number}00|2.500) punti (valgono|equivalgono a|sono)',
        '(del valore di|equivalente a)',
      ],
      after: ['(per|ogni) (100 punti|punto|{amount} spesi)', '= {number}00 punti'],
      sentences: [
        '({number}00|1.000) punti (=|valgono|equivalgono a) (questo importo|tanto).',
        '(Guadagni|Ricevi) questo importo (per|ogni) {amount} (spesi|di spesa).',
        '{number}% (di questo importo|) (va alla banca|sono tasse).',
      ],
    },
    others: {
      before: [
        '(del tuo (amico|fratello|partner)|di tua sorella):',
        '(altro account|altro cliente):',
        '(per (un amico|il venditore|il destinatario)):',
      ],
      after: [
        '(per|di) (il tuo amico|un amico|il venditore|un altro account)',
        '(appartiene a|è di) (tuo fratello|tua sorella|un altro cliente)',
        '(condiviso con|regalato a) (la tua famiglia|qualcun altro)',
      ],
      sentences: [
        `${QUESTO} (appartiene a|è di|è stato inviato a) (un tuo amico|tuo fratello|un altro (cliente|account)|qualcun altro).`,
        '(Il tuo amico|Tua sorella|Il venditore|Un altro cliente) (riceve|ha|tiene) questo importo.',
        '(A nome di|Per conto di) (un amico|qualcun altro).',
      ],
    },
  },
  statuses: [
    '(Ancora |)(in sospeso|in attesa|in lavorazione|in verifica)',
    '(Scaduti|Non più validi)',
    '(Usati|Spesi|Già utilizzati)( quest’anno|)',
    '(Guadagnati|Ricevuti|Accumulati) (quest’anno|finora|dall’inizio)',
    '(Stimati|Previsti|In arrivo|Attesi)',
    '(Non ancora|Non più) (disponibili|attivi)',
    '(Annullati|Rifiutati|Bloccati|Stornati)',
    '(Usato|Speso|Riscattato|Scaduto|Annullato) il {day}',
  ],
  beforeDay: [
    '(ottenuto|emesso|ricevuto|accreditato) il',
    '(valido|disponibile) (dal|a partire dal)',
    '(non |)prima del',
    '(30|90) giorni dopo il',
    '(previsto il|verso il|probabilmente il)',
    '(prorogato dal|in precedenza)',
  ],
  otherDay: ['(emesso|ricevuto|accreditato) il {day}'],
  secondDay: ['(o|al|e) {day}', '(cambiato al|prorogato al|spostato al) {day}', '{day}'],
  controls: [
    '(Avanti|Pagina successiva|Mostra altro|Vedi tutto|Carica altri)',
    'Pagina 1 di {number}',
    '(1-{number}|{number}) di {number}7',
    '(Attivi|Attuali) (|) (Scaduti|Tutti)',
    '(Filtra|Filtra per|Filtro)(: Attivi|)',
    '(Cerca|Cerca nella lista)',
    '1 2 3 (…|»)',
  ],
  otherNames: ['(Buono regalo|Punti|Conto|) {name}', '(Saldo|Credito) (presso|di) {name}'],
  unknownRows: [
    '(Scrittura|Rettifica|Giroconto) (di compensazione|partner|commerciale)',
    '(Differenza di arrotondamento|Rilascio riserva)',
    '(Spostato|Trasferito) (dal supporto|in archivio)',
  ],
  advertising: [
    '(Ottieni|Risparmia|Ricevi) {amount} (di bonus|di sconto|in buono) (con la nuova carta|sul primo ordine)(.|!)',
    '(Sponsorizzato|Pubblicità): (cuffie|caffè|lampada) (da |){amount}',
    '(I clienti hanno acquistato anche|Potrebbe piacerti): (cavo|tazza) {amount}',
    'Buoni regalo da {amount}',
  ],
  harmless: [
    '(Scopri di più|Maggiori informazioni|Leggi tutto)',
    '(Domande|Serve aiuto)? (Contattaci|Visita la nostra guida)(.|)',
    'Applicato automaticamente al pagamento(.|)',
    'Come funziona?',
    '(Aiuto|Dettagli|Condizioni d’uso|Privacy|Domande frequenti)',
    '(Gestisci|Vedi) (impostazioni|metodi di pagamento)',
    'Grazie per (l’acquisto|la visita)(.|!)',
  ],
};
