import type { Grammar } from './grammar.ts';

const IL = '(Il|Ce montant|Le montant|Ce crédit|Cette somme)';

export const fr: Grammar = {
  turns: {
    negation: {
      before: [
        '(pas encore|non) (disponible|valable|versé)( :|)',
        '(plus|jamais) (disponible|valable)( :|)',
        '(sans|hors|sauf|moins)',
        '(annulé|bloqué|refusé|retiré|nul)( :|)',
      ],
      after: [
        '(n’est |)(pas|plus|jamais) (disponible|utilisable|valable|inclus)',
        '(ne peut (pas|plus) être|ne pourra être) (utilisé|dépensé|échangé)',
        '(a été|est) (annulé|retiré|refusé|repris|bloqué)',
      ],
      sentences: [
        `${IL} n’est (pas|plus) (disponible|valable|versé|utilisable).`,
        `${IL} a été (annulé|bloqué|refusé|repris|retiré)( par nos soins| par le vendeur|).`,
        '(Malheureusement, vous|Vous) ne pouvez (pas|plus) (l’utiliser|le dépenser|utiliser ce montant).',
        'Rien (n’en reste|de tout cela ne vous revient).',
      ],
    },
    condition: {
      before: [
        '(si vous|dès que vous|lorsque vous) (commandez|renouvelez|confirmez) :',
        '(après|avec) (votre|la) (prochaine|deuxième) (commande|livraison) :',
        'sous réserve (d’accord|de vérification) :',
      ],
      after: [
        '(si|quand|dès que) vous (dépensez {amount}|commandez encore|confirmez votre compte)',
        'après ({number} livraisons|la prochaine commande|l’essai)',
        '(dès|pour) {amount} d’achat',
      ],
      sentences: [
        '(Si|Quand|Dès que) vous (dépensez {amount}|renouvelez|passez {number} commandes), (il|ce montant) sera (ajouté|débloqué|versé).',
        `${IL} (dépend de|est soumis à) (votre prochaine commande|un accord|un achat de {amount}).`,
        '(Minimum d’achat|Achat minimum) : {amount}.',
        '(Nécessite|Exige) (un achat de {amount}|une adhésion active).',
      ],
    },
    limit: {
      before: [
        '(jusqu’à|au plus|au maximum|pas plus de)',
        '(environ|à peu près|près de|presque)',
        '(à partir de|dès|au moins)',
        '(plus de|moins de)',
      ],
      after: [
        '(ou moins|au plus|maximum|max.)',
        '(ou plus|et plus)',
        '(est le (plafond|maximum))',
        'au mieux',
      ],
      sentences: [
        `${IL} est (un maximum|un plafond|une limite|arrondi).`,
        '(Seule une partie|Pas plus de {amount}|Au plus {amount}) (peut être utilisée|est utilisable) (par commande|à la fois).',
        '(Plafond|Limite|Maximum) : {amount}.',
      ],
    },
    chance: {
      before: [
        '(gagnez|tentez de gagner|à gagner :)',
        '(tirage au sort :|prix :)',
        '(peut-être|éventuellement|probablement)',
      ],
      after: ['(pourrait|peut) être à vous', '(à gagner|au tirage au sort|en jeu)', 'avec de la chance'],
      sentences: [
        '(Vous pourriez|Un client va|Un membre peut) (le gagner|gagner ce montant).',
        `${IL} est (tiré au sort|le prix d’un concours|un lot).`,
        '(Participez au|Inscrivez-vous au) (tirage|concours|jeu).',
        `${IL} (pourrait|peut) (encore changer|être moindre).`,
      ],
    },
    frequency: {
      before: [
        '(chaque|tous les|par) (mois)( :|)',
        '(mensuel|hebdomadaire|annuel)( :|)',
        'par (commande|article) :',
      ],
      after: [
        '(par|chaque) (mois|semaine|commande|an)',
        '(tous les mois|toutes les semaines)',
        '(pendant|sur) {number} (mois|semaines)',
        'en {number} (versements|mensualités)',
      ],
      sentences: [
        `${IL} est (versé|ajouté|prélevé) (chaque mois|toutes les semaines|tous les ans).`,
        '(Vous recevez|Nous versons) (ce montant) ({number} fois|par commande|tous les mois).',
        `${IL} arrive en {number} (fois|versements).`,
      ],
    },
    rate: {
      before: [
        '({number}00|1 000) points =',
        '({number}00|2 500) points (valent|donnent|égalent)',
        '(d’une valeur de|équivalent à)',
      ],
      after: ['(pour|par) (100 points|point|{amount} dépensés)', '= {number}00 points'],
      sentences: [
        '({number}00|1 000) points (=|valent|donnent) (ce montant|autant).',
        '(Vous gagnez|Recevez) ce montant (pour|par) {amount} (dépensés|d’achat).',
        '{number} % (de ce montant|en) (vont à la banque|sont des taxes).',
      ],
    },
    others: {
      before: [
        '(de votre (ami|frère|sœur|conjoint)) :',
        '(un autre compte|autre client) :',
        '(pour (un ami|le vendeur|le destinataire)) :',
      ],
      after: [
        '(pour|à) (votre ami|un ami|le vendeur|un autre compte)',
        '(appartient|revient) à (votre (frère|sœur)|un autre client)',
        '(partagé avec|offert à) (votre famille|quelqu’un d’autre)',
      ],
      sentences: [
        `${IL} (appartient|revient|a été envoyé) à (votre (ami|frère|sœur|collègue)|un autre (client|compte)|quelqu’un d’autre).`,
        '(Votre (ami|sœur)|Le vendeur|Un autre client) (reçoit|garde|a reçu) ce montant.',
        '(Au nom de|Pour le compte de) (votre ami|quelqu’un d’autre).',
      ],
    },
  },
  statuses: [
    '(Encore |)(en attente|en cours de (validation|traitement)|en suspens)',
    '(Expirés|Périmés|Plus valables)',
    '(Utilisés|Dépensés|Déjà utilisés)( cette année|)',
    '(Gagnés|Reçus|Cumulés) (cette année|à ce jour|depuis le début)',
    '(Estimés|Prévus|Attendus|À venir)',
    '(Pas encore|Plus) (disponibles|actifs)',
    '(Annulés|Refusés|Bloqués|Contestés)',
    '(Utilisés?|Dépensés?|Expirés?|Annulés?) le {day}',
  ],
  beforeDay: [
    '(obtenu|émis|reçu|versé) le',
    '(valable|disponible|utilisable) (à partir du|dès le)',
    '(pas |)avant le',
    '(30|90) jours après le',
    '(prévu le|environ le|vers le|probablement le)',
    '(prolongé du|anciennement)',
  ],
  otherDay: ['(émis|reçu|versé) le {day}'],
  secondDay: ['(ou|au|et) {day}', '(modifié au|prolongé au|reporté au) {day}', '{day}'],
  controls: [
    '(Suivant|Page suivante|Afficher plus|Voir tout|Charger la suite)',
    'Page 1 sur {number}',
    '(1-{number}|{number}) sur {number}7',
    '(Actifs|En cours) (|) (Expirés|Tous)',
    '(Filtrer|Filtrer par|Filtre)( : Actifs|)',
    '(Rechercher|Chercher dans la liste)',
    '1 2 3 (…|»)',
  ],
  otherNames: ['(Carte cadeau|Points|Compte|) {name}', '(Solde|Crédit) (chez|de) {name}'],
  unknownRows: [
    '(Écriture|Correction|Virement) (de compensation|partenaire|commerciale)',
    '(Différence d’arrondi|Libération de réserve)',
    '(Transféré|Déplacé) (par le support|aux archives)',
  ],
  advertising: [
    '(Recevez|Économisez|Obtenez) {amount} (de bonus|de remise|en carte cadeau) (avec la nouvelle carte|sur votre première commande)(.| !)',
    '(Sponsorisé|Publicité) : (casque|café|lampe) (dès |){amount}',
    '(Les clients ont aussi acheté|Vous aimerez) : (câble|tasse) {amount}',
    'Cartes cadeaux à partir de {amount}',
  ],
  harmless: [
    'En savoir plus( sur les cartes cadeaux|)',
    '(Des questions|Besoin d’aide) ? (Contactez-nous|Consultez notre aide)(.|)',
    'Appliqué automatiquement au paiement(.|)',
    'Comment ça marche( ?|)',
    '(Aide|Détails|Conditions d’utilisation|Confidentialité|Foire aux questions)',
    '(Gérer|Voir) (vos|mes) (paramètres|moyens de paiement)',
    'Merci (de|pour) votre (visite|achat)(.| !)',
  ],
};
