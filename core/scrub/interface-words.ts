/**
 * Words that Amazon's pages print for everybody, so that a sample may keep them: they say what a value is
 * and nothing about whose it is. Built from the words that the page readers know, the labels of the saved
 * pages, and the general words of a shop's interface. Names of people, places and goods have no place here.
 */

const ENGLISH = `
a about above access account accounts activate activated activation active activities activity ad add added
adding additional address addresses after again alert all allow already also amazon amount amounts an and any app
application applied applies apply applying approved approximately apps are arrive arrives arriving article articles as ask
at audio authorization auto auto-reload automatically availability available back balance balances bank base basket
be because been before began begin benefit benefits beyond billed billing blu-ray bonus book books box browse browser business but
button buy buyer buying by can cancel cancelled canceled card cards cart cash category change changed changes
charge charged charges check checkout checkbox choose chosen claim claimed claims click close closed closing code codes
coins collect collected com complete completed confirm confirmation conditions contact container content continue
cookies copyright cost costs country coupon coupons create created credit credited credits currency current customer customers
daily data date dates day days deal deals debit decline declined default delete deleted deliver delivered
deliveries delivering delivery department departments deposit description deselect detail details device devices did
digital direct disabled discount discounts display do does done dollar dollars don down download due during each earn earned
earning earnings edit eligible email emails enabled end ended ending ends enter error errors estimate estimated
every example excluding exclusive expected expiration expire expired expires expiring expiry express extra
family faq faqs favorite fee fees few file final find first for forgot form format free frequently from full further
gb general get gift gifts go gold good goods got grand granted group guarantee guide had handling has have having heading
heads hello help here hi hidden hide history hold holder home hour hours how however i id if image images in include included
includes including inclusive info information initial input inside instant instead instrument interest international into invoice
is issued issuer item items its join just keep keyboard kind kindle know label language last late later latest learn least left
legal less let like limit limitations limited limits line link linked links list listed lists ll loading local location
log login logo lower lowest mail main make manage map market marketplace max maximum may me media member members
membership menu merchandise merchant message messages method methods min minimum minus minute minutes mobile mobi modal
month monthly months more most move movement movements movie movies multibuy music must my name navigation near need
net never new newest next no no-rush none not note notes nothing notice notification notifications now null number numbers of
off offer offers office often ok old older oldest on once one online only open opens option optional options or order ordered ordering
orders original other others otherwise our out over overview own owner p pack packing packaging page pages paid pantry
parcel parcels part partner partners password past pay paying payment payments pending per percent period permission
phone photo pick placed place please plus point points policy popular portion postage posted preferences present
previous price prices primary prime print privacy problem process processed processing product products profile
program programme promo promotion promotional promotions protect provide provided public purchase purchased purchases qty
qualifying quantity question questions quick rate rating rates read reason rebate receipt receipts receive received recent
recommendations recommended redeem redeemed redeeming redemption reduced refer reference refund refunded refunds region register registered
regulatory related released reload reloads remaining remove removed renew renewal rent replace replacement reply report request required
reset result results return returns returned reversed review reviews reward rewards right rights row rows rush sale
sales save saved saving savings schedule scheduled search second seconds secure security see select selected selection sell seller sellers
send sender sent serial service services set setting settings setup several share ship shipped shipping ships shop
shopping should show showing shown sign signed since site size skip so sold some soon sort source special speed spend
spending spent sponsored standard start started state statement status still store stores street submit subscribe
subscription subscriptions subtotal subtotals success successful successfully such suggested sum summary support
survey surveys switch table tab tap tax taxes temporary term terms text than thank thanks that the their them then there these they
third this those through time times title to today together toggle tomorrow too tool top total totals toward towards track tracking trade trade-in
transaction transactions transfer transferred transit transport trial true false try turn two type types typically uk unavailable
under undo unit until up update updated upon us usa use used user uses using usually valid value values vary vat via video videos
view visa visit voucher vouchers wait want warranty was way we web website week weekday weekly weeks welcome well were what when where
whether which while who whose why will window wish with within without won word words work would wrap wrong year yearly years yes
yesterday yet you your yours zip zone
might cannot rather technical issue issues purposes purpose stage it
ultimate thankyou capital cashback hilton honors bilt american awaiting deposited wallet ins linked eligible
mastercard visa amex discover chase citi store prime panel shopper receipts aws activate cloud services console
item(s) handling estimated regulatory coupon subtotal occasionally ending tail alexa audible fresh whole foods
characters robot sorry verify verification captcha javascript enable enabled reload challenge puzzle
`;

/** Words of Amazon's own code: names of fields, parameters and kinds of lines. */
const CODE = `
co de fr it es jp au br mx nl se pl be ie tr ae sa eg in sg za ca http https www html utf src alt href ref ie id ids gp gc css js json png jpg gif svg amp lt gt nbsp url uri query param params
order orderid purchase purchaseid marketplace marketplaceid customerid customer session requestid asin node nodeid
subtotallinetype items tax exclusive inclusive shipping marketplace fee special payments gift card balance total before promotion
points discount surcharge wrap fees deposit regulatory duties
subtotal subtotals charge summary instrument paymentmethod instrumentid cc ppw claimcode widget state event selection
display none block inline important visibility hidden visible collapse opacity font size px em rem solid auto
button submit reset radio checkbox text number password email tel search image file action method post get
polite assertive off presentation dialog tooltip listbox tablist tabpanel banner navigation main complementary
contentinfo region heading level atomic live aria role label labelledby describedby data popover preload spc spp
checkout pay address select handlers view css signin openid ap nav line accountlist redirect product products dp
youraccount your-account order-details order-history edit details history help site-directory homepage transactions
hp iss rewardscardmember shopwithpoints servicing tradein ya multicondition amazonpay sva dashboard billing
combinedreload redeem norushcredits benefitsbalance buy thankyou entry cart awswaf awswafcookiedomainlist gokuprops validatecaptcha
captchacharacters blank noopener noreferrer stylesheet center rect left top right bottom middle spc payselect shipoptionselect shipaddressselect dmusic handlers async token errors signin continue max age usd eur gbp cad jpy aud mxn brl inr sek pln try aed sar egp sgd zar cdn chf kr zł tl rs javascript void
`;

const GERMAN = `
aktion aktionen aktionsgutschein aktiv aktivität aktivitäten aktuell aktuelles alle allem allen aller am amazon an anderen angebot
angebote angewandt angewandte angewendet anmelden anzahl anzeigen artikel auf aufgeladen aufladen aufladung aus ausgegeben ausstehend
auswählen bankkonto bearbeiten bearbeitung bei beschreibung bestellen bestelldetails bestellt bestellung bestellungen bestellübersicht
betrag bezahlen bezahlt bis bitte buch bücher code das datum dauer dein deine deinem deinen deiner dem den der des details die
dieser dieses digital digitale du durch eile ein eine einem einen einer eingelöst einlösen einlösung ende endet ende
entfernen erhalten ersparnis erstattung erstattungen erstattungsbetrag fällig fehler für ganze gebühr gebühren gekauft genutzt
gesamt gesamtbetrag gesamtsumme gesamtwert geschenk geschenkgutschein geschenkgutscheine geschenkgutscheinen geschenkkarte geschenkkarten geschenkkartenguthaben
geschenkkartenguthabens gesendet gratis gratisversand gültig guthaben gutschein gutscheincode gutscheine gutschrift hallo heute hilfe hinzufügen
hinzugefügt hinzugerechnet ihr ihre ihrem ihren ihrer im in ist jetzt kasse kaufen kein keine konto kontostand kosten kostenlos
kostenlose kunde kunden lieferung lieferadresse liefern liste löschen mehr mein meine menge mit mitglied monat monate morgen mwst
nach nächste nächster name neu neue nicht noch oder online option optionen passwort preis prämie prämien prämienguthaben
prämienpunkte produkt produkte promotion punkte rabatt reduziert restbetrag rückerstattung rückgabe rücksendung saldo schließen
schlusssaldo sehen seite senden seriennummer sich sie sind sofort sparen speichern standard stornieren storniert storno suche summe
tag tage tagen teil übersicht und umsatzsteuer umsätze ust verfällt verfügbar verkauf verkäufer verlauf verpackung versand
versandkosten verwenden verwendet voraussichtlich voraussichtliche vom von vor vorbestellung vorherige wählen
waren warenkorb was weiter weitere wenn werden wert wie wird woche wochen wochentag zahlen zahlung zahlungsart zahlungsmethode zeigen zu zum
zur zurück zusammen zwischensumme läuft ab
`;

const FRENCH = `
achat achats acheter activité activités adresse afficher ajouter ajouté ajoutée aller annuler annulé annulée appliqué appliquée
appliquées après article articles aucun aucune aujourd au aux avant avec avoir bon bonjour bons cadeau cadeaux carte cartes ce cet
cette chèque chèques client code commande commandes compte conditions connexion continuer coût coupon crédit crédits
date de demain dépensé des description détail détails devise disponible disponibles du durée échange en
enregistrer envoi envoyé est estimé estimée estimées et expédition expire expirent expirer fin final frais général
gratuit gratuite historique hors hui il imprimer jour jours la le les libellé ligne livraison livre livres
modifier mois montant moyen nom non nouveau nouvelle numérique numériques numéro offre offres option ou
page paiement panier par passer payé payer plus points pour prix produit produits programme
promo promotion promotions promotionnel quantité récapitulatif récompense récompenses recharge rechargement rechercher
réduction régler remboursement remise restant retour retours sans se semaine série service si solde sous
sous-total suivant sur taxe taxes total totale tous tout ttc tva un une utilisation utilisé utiliser valable vente
vendeur vers voir vos votre vous annulation précédent hâte
`;

const SPANISH = `
a actividad actual al añadido añadir antes aplicada aplicado aplicar artículo artículos atrás ayuda buscar caduca caducidad canjeado canjear
cancelado cancelar cantidad cargo cheque cheques cliente código comisión compra comprar compras con concepto condiciones continuar
coste costes crédito créditos cuenta cupón cupones dato datos de del desde descripción descuento descuentos después detalle
detalles devolución devoluciones día días dirección disponible digital digitales el en enviar envío envíos es
estado estimado estimados factura fecha fechas fin final gastado gastos general gratis gratuito hasta historial hola hoy importe
impuesto impuestos información iniciar ingresado iva la las libro libros los mañana manejo manipulación más mes
meses método mi mis monto movimientos nombre no nuevo número o oferta ofertas pagado pagar pago pagos para página pedido pedidos
pendiente por precio producto productos programa promoción promocional promociones promocionales próximo prisa punto puntos recarga recargado
recargar recibo recompensa recompensas reembolso regalo resumen saldo se seleccionar semana sesión siguiente sin
su subtotal sus tarjeta tarjetas tasas términos tiempo tienda tipo total totales tu tus un una uso utilizado
usar valor vence vendedor ver y anterior
`;

const ITALIAN = `
account acquista acquisti acquisto aggiungi aggiunto ai al alla annullato applicare applicata applicate applicato articoli articolo attività
buoni buono cancellato carrello carta carte cliente codice con condizioni consegna conto continua costi costo credito crediti cronologia
da dal data dati del della delle dettagli dettaglio descrizione di digitale digitali disponibile domani e emissione entro
esclusa esclusi esclusivo fattura fine finale fino gestione giorni giorno gratis gratuita gratuito i il importi importo in inclusa
informazioni imposte indirizzo iva la le libri libro lista metodo mese mesi movimenti n nome non nuovo numero o oggi
omaggio opzioni ordine ordini ora pagamenti pagamento pagato pagina parziale per precedente prezzo prodotti prodotto profilo programma
promozionale promozionali promozione promozioni punti punto quantità reso residuo restituzione ricarica ricaricato riepilogo rimborsi rimborso
riscatta riscattato regalo saldo scade scadenza scadono sconti sconto scopri sei selezionato seleziona servizio settimana spedizione
stato stima stimata stimate subtotale successivo sul totale totali tuo tua tuoi utilizza utilizzato valido valore venditore
vendite verso chiusura dell all sull
`;

const MORE = `
ação adicionado anterior aplicada aplicado atividade carrinho cartão cliente código compra compras conta crédito créditos
cupom dados data de desconto descontos descrição detalhes devolução dia dias digitais disponível do em endereço entrega envio
estimado estorno expira fatura fechamento fim frete frete geral grátis histórico hoje imposto impostos itens item livro livros
manuseio mês meses não nome novo número o oferta os pagamento para pedido pedidos pontos preço presente produto produtos
promoção promocional promoções próximo quantidade recarga reembolso resgatado resumo saldo sem seu seus subtotal total
usado utilizado vale valor vencimento ver você
aantal actie activiteit bedrag besteld bestelling bestellingen betaald betaling beschikbaar beschrijving btw cadeaubon cadeaubonnen
cadeaukaart datum dagen einde geldig geschatte geschiedenis gratis het ingewisseld klant korting kosten levering mijn
omschrijving op opwaarderen overzicht prijs product producten promotie punten retour saldo subtotaal tegoed terugbetaling
toegepast toegevoegd totaal totaalbedrag uw van verloopt vervalt verzending verzendkosten voor winkelwagen
aktivitet belopp beställning beskrivning betalning datum dagar din giltig historik inlöst konto köp leverans order presentkort presentkortsbelopp pris
saldo slutsaldo summa totalt återbetalning utgår
aktywność cena data dni historia karta kwota nowy opis płatność podarunkowa podarunkowy saldo suma środki zamówienie zamówienia zwrot wygasa
açıklama bakiye bakiyesi etkinliği geçmiş hareketler hediye iade kartı kredi ödeme sipariş siparişi son tarih toplam tutar yükleme
`;

/** Words and stems that the page readers look for and that are in none of the lists above. */
const READERS = `
blocked einloggen identifi connecter accedi inicia fazer sessão inloggen logga zaloguj giriş yap تسجيل
الدخول साइन script below geben zeichen angezeigten unten saisissez caractères tapez inserisci caratteri
introduce escribe ingresa caracteres digite voer tekens skriv tecknen wpisz znaki gördüğünüz karakterleri
أدخل الأحرف anmeld einlogg connect inici entrar entre faça inlogg zalogu string unclear sentence lineitem
testid csa steppervalue qté qtà cant verkauft expédié vendu venduto spedito vendido enviado verkocht door
verkoop edition ausgabe formato editie album amzn offscreen ques buon ões worth disponibil contradiction
differ step slot class pmts paymentmethodtype ing checked zustellung bezorging kostenlosen probezeitraum
essai ohne strong bold applicable immediate sofortrabatt approval ebooksproducttitle automation ebooks
desktop tmm grid swatch tmmswatches swatchelement formats ebook musik musique musica música song obtenir
appli cation scarica obtener aplicación alc buybox feature div coreprice corepricedisplay lang aside
caption fieldset figure footer header section tbody tfoot thead unreadable shape columns cell rder
witness parameter prev long बैलेंस środk podarunk upominkow هدايا गिफ़्ट clos opening low schluss stand
punkt clôture nouve récompens recharg chiusur dopo prima ricaric cierre após depois slut efter końcow
kapanış sonra plain activit etkinli hareket نشاط سجل dat दिनांक somme descri vorgang dettagl attente
sospeso attesa pendente behandeling väntande oczekując beklemede قيد الانتظار लंबित rembours devoluci
auflad opwaarder ladda påfyllning doładowan إعادة شحن रीलोड angewend bezahl riscatt applicat utilizzat
canjead resgatad aplicad utilizad usad använd zrealizowan zastosowan zamówieni kullanıl دفع
gutgeschrieben activé aggiunt añadid agregad adicionad lagts till dodan eklen kullanıldı إضافة जोड़ seen
known bestellnr bestellnummer bestelnummer cancell diese wurde été questo este sido deze geannuleerd
component nrt unrecognised single outcome premi disponib tienes expir scad venc amanhã giorn lots dos
artikelen manutention portes verwerking verzend verwerkingskosten gst hst pst rst qst geschätzte
anzurechnende mehrwertsteuer tps tvh tvp tvd tvq estimada certificate certificates eingelöste
geschenkgutscheinguthaben cadeaukaarten eingelöster aktionsrabatt rabais aplicadas kortingen import spar
abo excl steuern escl excluido exclusief generale complessivo eindtotaal bestellsumme endbetrag inkl
besteltotaal incl steuererstattung versanderstattung gesamterstattung ricevuto effettuato inoltrato
aufgegeben eingegangen danke passée validée confirmée enregistrée realizado hemos recibido confirmado
geplaatst foi feito style template noscript head textarea aok indent clip path inset strike nr pm no fr
si ha je dos del gratisversand aktionsguthaben ersparnis جنيه
aa abbonamento abbonarsi abbonati abgelaufen abhängig abhängt ablauf ablaufdatum ablaufend ablauftag
ablehnung abonado abonar abonaremos abonará abonarán abonnant abonne abonnez abonnés abono abos abschluss
absent abzug abzüglich acaba acaban acaso accept accepted acconto accord accordé accreditare accreditata
accreditato accrediteremo accrediterà accumul accumula accumulare achetant achetez acheté achète acquis
acquistando acquistare acquistate acquistato acreditado acreditar acreditaremos activ activa activación
activado activar activating activer activez actualización actualizado actualpricevalue acumula acumular
acumule addebitato adelante además aderendo aderisci adesione adhésion adjusted ado ados advance affaire
affaires affilée afin aggiornamento aggiornato aggiungeremo aggiungerà aggiunta aggiunti agotar agree
agregada agregado agregaremos ahead ahora ahorr ahorra ahorrado ahorras ahorro ajout ajoutera ajouterons
ajoutés aktionscode aktiviere aktivieren aktivierst aktiviert aktivierung aktualisiert aktuelle alcances
alcanza alentours alguien alguna alguno allez almeno almost alquilar alrededor als alte alten alter altes
altra altri altro altrui ami amica amiche amici amico amie amies amigo amis among anche ancora andere
anderer anderes anfangsbestand anfangsdatum anfangssaldo angeboten ankunft anmeldung anni anno annua
annuale annualmente annuellement annum annuo annähernd année another ans anschluss anspruch anstatt
anstelle antecedente anterioridad anteriormente antérieurement anual anualmente anulación anular anuló
anybody anyone anytime anzeige anziché ao apart apaybalance apenas apertura apiece aplicados aplican
appena apple applicabili applicano appraised approbation approfitta approv approvazione approx aprobación
aprovecha aprox apruebe aprueben apto aranceles arco argent around arrears arrhes arriva arriverà arrivo
arrivée art artiklar artykuły assegnato associativa assuming asta aste atteso attiv attiva attivando
attivare attivato attivazione attivi attorno attribute attribué aucunement aufgeben aufgebraucht
aufzubrauchen aunque auparavant aura aurais aurait auras aurez auriez auront ausgeben ausgenommen
ausgestellt ausgewählte ausgewählten ausgibst ausnahme ausprobieren ausschliesslich ausschließlich
ausschluss ausschlüsse ausser aussicht ausstellungsdatum ausverkauf auszahlen authorized automatic
automatici automatico automatique automatiques automático automáticos autoricarica autour autre autres
autrui außer außerhalb avaient avais avait avance avantages avenir aver avere aveva avevano avevate avevi
avez aviez avrai avranno avrebbe avresti avrà await awarded away ax ay ayer azar azienda aziendale
añadida añadiremos año años aún bald bare barely barring barré barème beantragen beantragung becomes
bedingt bedingung beendet beginn beginnend beginning beginnt begins begonnen behalf beim beinahe being
beitrag beitreten beitritt beiträge bekomme bekommen bekommst bekommt beneficenza beneficios berechnet
berechtigung bereich bereits beräknad best bestell bestelldatum bestelle bestellingstotaal bestellst
beställningen beställningens betaalmethode between bewilligung bez bezorg bi bid bids bien bientôt
bimonthly binnen bislang bisogna biweekly blanda blocco bloqueo bloß body bolletta bollette bonifico
bonne bonnes boxes breve broché broken browsing bruder buchungsdatum budget bénéficie bénéficier
bénéficiez cache cada caduc caducad caducado caducan caducaron caducará caducarán caducó cagnotte
califica calificar califiques cambiar cambio camino cancela cancelación canceló canje canjea canjeable
canjeables canjeaste canjéalo cap caparra capped caps carddisplayname caridad carried carrito carryover
cas case cashed casi caso casuale całkowita celle celui cent cento cerca cerró cessa cesse cesta ch
chance chaque chars che chemin choices choisir choisis choisissez choix choosing ci ciascuno cible ciento
circa clawback clawed clearance clientes clienti clients cobrar collega colleghi column combobox come
comercial comienza comincia coming comisiones commandez commandé commence comment commençant commerciale
commun commune como companies company completa completando comprado compre comprenant compres compresa
compreso compris comprise compter comune concedido concesso conclude concluye concorso concours condición
condition conditioned condizione conferma confermare confezione confirmar confirmed confirmer connex
consecutivi consecutivos consegnato conseguido conseguir conseillé consiga consiglia consigliato consigue
consigues consommation consumed contingent contradictory contre contrepartie conversion conversionrate
conversión convert converted convertir converts copertina corrected correzione corrisponde corso cosa
costa costano costing costos could cours coûtent creado creato créditera créditerons crédité créé cuales
cualquiera cuando cuanto cuentas cuestan cui cumul cumulative cumulez cuota cuotas cup currently curso
customs cuándo częściowa cómo cómpralo côté dafür dall danach dank dans darin darmowa darunter dataof
dated datore daté davon dazio dd deadline debajo debe deben deberá deberás deberían debes debido debito
decade declin decorre decorrenza dedujo deferred definire degli dei delsumma delà demandez demnächst
denegó denied denies denn dentro deny dependent dependiendo depending depends depleted depositado depuis
deren dernier derniers dernière dernièrement designs dessen dessous dessus destinatario deux deve devenir
devez devi deviendra devis devoir devolver devolvió devono devraient devrait devriez devuélvelo deçà
diariamente diesem diesen digitalmusicprice dinámica dipendono dir diritto disbursed disclosed
discontinued disfruta disponibili diventerà dl doesn doit doivent dona donar dons dont dostaw dostawa
dostawy double doubled doubtful dovrebbe dovrebbero dovresti draw drawing drawn draws drei dreimal dritte
dritten dritter droits dt dues dura durant durante dus duty dès début débute déduire déjà délai délivré
dépense dépenser dépensez dì dólares dû earlier earns ebt eccetto eccezioni ed effective effectuée
effettua effettuando effettuati ehemann eher ei eines eingeben einkauf einkaufen einkaufswagen einladen
einladung einlösbar einlösefrist einlösetag eins einschliesslich einschließlich einzahlen einzelheiten
einzulösen either elaborazione elegibilidad element elige eligibility elija eliminar eliminó ella ellas
elle elles ellos else emballage emessa emesso emisión emitida emitido empfehlen empfiehl empieza empresa
encima encore enddatum enden endete endtermin enjoy enregistré enrol enrolled enrolling enrolment enrols
ensuite entered entfällt enthaltene enthält entonces entregado entrez entries entsprechen entspricht
entweder entzug env enverrons enviaremos enviaste environ envió envoltorio envoltura envoyée eo equal
equals equivalente er era eran erano erfahren erhalte erhält erhältst eri erlischt erlöschen erreichen
erreichst errore errores errori erstatt erstattet erste erstellt ersten erwarten esaurimento
esclusivamente escluso escoge ese espera esperamos espere essaie essayer essayez essere essi esta estaba
estaban estará estarán estimamos estimation estratto está estándar etwa eu eux even eventualmente ever
everybody everyone evtl examen exception excepto exceptuando exchange exclu exclusion exhausted
existencias existing exklusive expecting expects expiración expirado expiran expirant expiraron expirará
expirarán expirera expireront expiré expirée expirés expiró explained expédiée ey fa face facturación
facturado facturé failed failing fails failure faktor fallimento fallo falls falló falta faltan familiare
families far fascia fast fatto faut faute fehlen fehlt femme fewer fianza fido field fifth figli figlia
figlie figlio fila film fils filter filters finaliza finalización finalizado finalizan finalizará
finalizó finché finisce finiscono finished finito finora fintanto firma flash fois fold folgen folgt
follow follows fonds forma formas former formerly forse fortuna fourth fra frakt fraktkostnad freigabe
freigegeben freigeschaltet fretta freund freunde freunden freundes frist fronte frozen früher frühestens
fsa fu fue fuera fueron fulfilled funds furono fut future för före gagne gagner gagnez gagné gagnée
gagnés gain gains gan gana ganada ganado ganados ganar ganarás ganas ganaste gane ganó garanzia gast
gasta gastar gastas gastaste gaste gastes gasto gastó gave gebot gebote gebruik gebucht gebundene
gegebenenfalls gegen gegenzug geliefert genehmigung genel generali gens gente gesammelt gesamtersparnis
gesamtpreis geschenkt gespart gesponsert gestern gets getting gewesen gewinne gewinnen geworbenen
geöffnet ggf gi gib giftcard gifted gilt gioco give given già gleich gli glücksrad gmt going gone google
gracias gratuity grazie greater green größer gu guadagn guadagna guadagnare guadagnata guadagnati
guadagnato guadagni guthabenkauf gutschriften gutzuschreiben générales gönderim gültigkeit
gültigkeitsdauer gültigkeitstag haben habrá había habían habías hace hacer hai half haltbar handlersdp
hantering hardcover hardly hariç hasard hast hatte hatten hattest haven hay haya hd he headings held
helpful her hers heures hier high higher hija hijas hijo hijos his historie histórica hoffentlich hogar
hol holds hole holen horas hormis hr hsa ht hz hälfte höchstens höhe höher ici identif identifícate
idoneità ieri igual iguales ihm ihnen ils imballaggio immediately immediato immédiate immédiatement
imposible impossible imposta inactive incirca incluant includ incluid incluido inclus incluse incluso
incluye incluyendo incoming indexof indietro indirim ineligible inferiore informations infos ingrese ings
inicio initiated inizia iniziale inizio inklusive inmediato innerhalb inscrire inscris inscrits
inscrivant inscrivez inscríbase inscríbete inserendo insgesamt inspect install instance instantly
instantáneo insurance intereses intervallo interés intorno invece invia inviata inviato invieremo invita
invitación invitando invitant invitar invitare invitation invite inviter invitez inviting invito io
iscritti iscritto iscriva iscriversi iscriviti itemselect iu jackpot jahr jahre jahres jahresbeginn
jamais jamás jede jedem jeden jeder jedes jeweils joining joint jointly jst jusqu juste kampanj kann
kargo kart karte karty kauf kaufdatum kaufe kaufes kaufs kaufst kauft kauften kaum kdv keinem keinen
keiner keines kid kids kindes kindleprice kleiner knapp kollegen kontoauszugsgutschrift kostenloser
kostet koszt koszty kredit kredite kreditkarte kundinnen kupon kupong kurs kurzem käufe könnten könntest
kürze kürzlich lack lacking lacks lade laden lapse lapsed lapses lasts laufen lavorazione lediglich
legend lei leider leihen leihgebühr length letzte letzten letzter letztes letztmals leur leurs leute
levies levy li lief liefen liefer lieferdatum lieu life lifetime likely limite limiti linea liquidación
liquidation liquidazione listino listitem little livré livrée llega llegada llegar llévate llévese lo
load locked logging longer loro lorsqu lorsque lose loses losing lost lot lotteria lotterie louer luck
lucky luego lugar lui límite línea lösen made madre magari maggiori maintenant makes mal male
malheureusement mamma manca mancano mance mancia marchande mari marido marito massimo match math maximal
maximo maybe mc mediamatrix medianoche mehrmals melde melden membre membres membri membro meno menos
mensile mensili mensilità mensilmente mensual mensualidad mensualités mensualmente mensuellement ments
merci mere meta metas metodi metà mez mezzanotte midnight miei miembro miembros mientras mieten miles
millas mindestens minimal minimo minuit mio mise missing mistake mitad mitglieder mitmachen mitternacht
modalità mode model modes modifica moglie moins moitié moment momento moms monaten monats monatsrate
monde montepremi mostra mostrar moyennant moyens mp msrp mtl much mujer multa multiplied multiply mundo
muss musst mutter máx máximo méthode métodos même mínima mínimo möglicherweise müssen nachdem nachladen
nachlass nada nadie nahezu names nato nd neanche nearly necessary needed needs negation negative neither
nell nemmeno neppure nessuno network ni nichts nie niemals niemand niente nil ninguna ninguno ningunos
ningún nobody noleggia noleggio nor normalisetext nouveaux ns nucleo nuevos nul nulla nulle nullo nunca
nuova nuovi nur nutzbar nutze nutzen nächsten né nötig oa oae oberhalb object obsługa obtenez obtenga
obtenida obtenido obtenidos obtention obtenu obtenue obtenus obtiene obtienes obtiens obtuviste obtén
occasione occorre occorrono och od odds offen offene offenen offener offenes offered offert offerta
offerte ofrece ogni ogniqualvolta oi ol oltre ongoing ono ont onward onwards opciones opened operator
opodatkowaniem oppure opt opted opting ordersumma ordina ordinando ordinato ore origine otorgado otra
otras otros ottenere ottenga ottenuti ottenuto ottieni ours outdated outstanding ouverture overall
overdrawn overdue owe owed owes owing ownerless oó pacific package padre paga pagare pagas pagaste
pagherai paghetta paghi pagination paguen pagó paketleme palio paperback papà parcialmente pari parmi
parte partecipa partecipando partecipare parted parti participa participaciones participar participation
participe participez partie partiellement parties partir partire partly parts party pas pasada pasado
patrocinado patto paused payable payez pays pcm peine penale pendant people percentage percento
percentuale perde perder perderai perdere perderá perderás perdez perdi perdita perdre perds perhaps
periodo perlomeno permuta persa perse persi perso person persona personas persone personen personne
período peu peut peuvent pezzo pfand pide piece pierde pierdes piuttosto pièce più placeorder
placeyourorder planned plazo plazos pledged plusieurs plutôt pmech poche podarunkow podarunkowe
podarunkowej podatek podrá podrás podrían podrías poi pointed pointsbalance porciento porción port porto
porzione posiblemente possibility possibilità possibilmente possible possiblement possibly possono
posterior posto postponed potrai potrebbe potrebbero potreste potresti potrà pourraient pourrais pourrait
pourrez pourriez pourvu pouvez pre preapproved precedentemente precedes preisausschreiben preise preises
prelievo preliminary premier premiers premio première premières prend prendra prennent presenta
presentando presentkortssaldo presque pressappoco presto prevediamo preventa previa previo prevista
priced priceinsidebuybox pricing primer primera primeros primi primo prior pro probabilità probabilmente
probable probablement probablemente probably problema problemi procesamiento procesando proceso prochain
prochainement producttitle produkter produkty professionnel profite profitez programm programmes programs
progress proiezione projected promesa promessa promised promoci promocja promosyon promozion promoç
pronto proporción prossimamente prossimo prova provare providing provvisorio prueba pruebas pruebe przed
près pré préalable préalablement précédente prélèvement prélèvements présent prévoir prévue próxima
próximamente prüfen prüfung pts publication publicidad published puede pueden puedes puoi
purchaseconfirmationstatus purché purtroppo può pvp pvpr périmée période qu quadruple qualcuno quali
qualif qualified qualifies qualifikation qualify qualora quand quando quarter quarterly quasi que quelqu
quelque quest questa queued quiniela quiz quizá quizás quota quoted rabat rabatte rabattsatz raggiungi
raggiunto ranging rango rapport rapporto rata raten ratenkauf ratenzahlung ratings ratio razem rd reach
reading readings ready realiza realizar receives recentemente recevez recevoir recevrez recharger rechazo
rechazó reciba recibe recibida recibir recibirá recibirás recibiste recibió recientemente recipients
recomendado recomienda redeemable reembols reembolsado referred referring refiere refused regalado
regalaste regalato registering registra registrado registrarse registrarte registrati registrato
registrazione registriert registro regular regularly regularmente regístrate regístrese reicht reject
release relevé relié remainder remains remark remarks remboursé remboursés rendiconto renews renouvelle
renovación renta rentar renueva repeat repetición replaceall replaced requested resa reserva reserved
resi rest restguthaben restituire restituisci resto restricted resultados retener retiramos retirar
retire retiro retiró retoure retournable retournez reversión reviewed revirtió revisando revisione
revisión revoca revocato reçois reçu reçue reçues reçus riceva riceverai ricevere riceverà ricevi
ricevuta ricevuti richiedere richiedi richiesta richiesto riconosceremo rien riffa rimbors rimborsato
rimozione rinnova ripetizione riscattabile riscattare riscossi riscosso risparmi risparmia risparmiato
risparmio risultati ritiro rmation rn rolled roughly route rrp ruleta run rund runs ruota récemment
régulièrement réserve résultats rückgängig saber said saisir saldos salvo same sammel sammeln sammelst
sammle sarai saranno sarebbe sarà satz sauf sav saves savoir scadranno scadrà scadut scaduta scaduti
scaduto scegli scegliendo scegliere scelga scelta schon schuld schulden schuldet schwester schätzpreis
schätzungsweise scont scorsa scorso scorte scratch sd searchbox season seconda secondary seguidas
seguidos seguito seguro según sein seine seinem seinen seiner seines seit seleccionadas seleccionados
selector selezionati selon semaines semanal semanalmente semanas senza sera serait seras serez seriez
seront serve servono será serán serían settimanalmente settimane settled seulement shared she shipment
shipmentstatus shippingoption shippingoptionformid shippingspeed shoppers shortly showntext sicher
sichere sichern siempre signing signs signup simplement sino sinora skonto slice slower slutsumma snap
snapshot sobald sobre sociedad società sofern sofortigen soglia soglie sohn soit solamente solange soldes
solicita solicitar solicite soll sollen sollte sollten solltest solo soltanto somebody someone sooner
sopra sorteggio sospensione sotto soweit spanne spare sparst spart spcsubtotals spedizion spenda
spendendo spendere spendi spendono sperre spesa spese spesen spesi speso spin split sponsorisé
sponsorizzato spread spätestens sta stanno stars startdatum startet starting starts statt stays stehen
steht stepper steps steuer stock stocks stopped storica storico storni strada strafe stunden stück sua
sub subito subject submitorderbuttonid submitted subscribers subscribing successiv successiva
successivamente successivi suerte suite suivante suivre sujeta sujeto sujetos sumo suo suoi superior
superiore superseded supplies supply suscribirse suscribirte suscripciones suscripción suscríbase
suscríbete suspended suspens suspension sz sätze sélectionnés sólo tahmini take taken tal tampoco tan
tant tapa tard tardar tarde tardi tasación taschenbuch tassa tassi tasso tauschkurs taux taxable taxed td
te teilen teilnimmst temporairement temporalmente temporaneamente tendrá tendrán tendrás tendría tendrías
tenfold tentative tenth tenía tenían tenías terceros termina terminad terminado terminan terminano
terminará terminato termine terminent terminera terminerà termini terminé terminó terze terzi tes
teslimat teste testen testphase tetto th theirs thereof thing thrice thru ti tiene tierce tiers til
tillämpad tional tions tip tips tirage tochter todas todavía todo todos toi tombola ton tope topes
toplamı topping totalbelopp totalexpected totalsumma touppercase toutes tra traccia traded traitement
traité tramitación tramitando tramitar tranne transacciones transazioni transito tras trattenuta treffer
trials triple tripled trying trámite tránsito ts tutte tutti tuviste tuvo twice twofold typical uguale
uguali uhd uhr ui ul ultima ultimi ultimo ultérieurement um umständen umwandeln unable unas uncleared
unconfirmed uneligible ungefähr ungültig unicamente unidad uniquement unirse unirte unità unité unless
unlike unlikely unlimited uno unos unposted uns unsettled unsuccessful unter unterhalb unterwegs unusable
unused upcoming uppskattad upto urgence usable usali usalo usare usarlo usarse usaste usato users usive
usó utc utgång utile utilisable utilisables utilise utilisez utilisée utilisés utiliza utilizable
utilizar utilizarse utilizzabile utilizzabili utilizzali utilizzalo utilizzando utilizzare utilizzati
utilizzi utilícelo utilízalo uvp uygulanan va valables valant valen valent valeur valgono valida valide
valider valides validez validi validità validité valued valutazione vamos vantaggi varor vas vater vaut
ve vecchio veces vedi vencen vencerá vencerán vencid vencido vencieron vencimiento venció vendita venir
venta venture verarbeitung verbleibender verdiene verdienen verdienst verdient verfall verfalldatum
verfallen verfallsdatum verfallstag verfiel verfielen verfolgen verfügbare verfügbares vergi vergiler
verhältnis verifica verifiche verlieren verlierst verloop verlosen verlängert verrai verranno verrà
versandadresse versandt versato verschickt versement versements versendet verserons versprechen versé
verwendbar verwende verás vez viaggio vida vieja viejo vielen vielleicht viermal vigencia vigente
vigentes vince vincere vinci vincita vincite visualizza vocabulary volta volte volver vont vorausgesetzt
vorbehaltlich vorbei vorgestern vorher voriges vorkasse vorlage vorrat vorteile vorüber vuelta válida
válidas válido válidos vérification wahlweise waiting war warten wartet wartość ways ważn weder weg
weniger wenigstens werben werber werbung werd werde werdet whenever whichever whoever win winning
winnings wins wirb wirst withdrawn withheld wk worden written wurden wysyłk wysyłka wysyłki wähle würden
würdest yr ytd zahlbar zahlender zahlst zahlungsarten zahlungsinformationen zahlungsmethoden zapłaty
zastosowana zeitweise zero ziel zins zinsbetrag zinsen zinssatz zirka zniżka zugestellt zukunft zuletzt
zuvor zuzüglich zweimal zwischen zzgl ão ändern çeki èe échoit échéance éco économies économis économisez
économisé écotaxe égale él éligibilité émis émise émission époux épuisement équivalence étaient était
étiez éventuellement être íi última último últimos únase únete únicamente úsalo úsalos úselo úselos über
ücreti ücretsiz ürün ürünler ürünlerin łączna łącznie إجمالي ات ال الإجمالي الترويجي التوصيل الخصم السلع
الشحن الضريبة الطلب العرض الفرعي القيمة الكلي المجاني المضافة المنتجات انتهاء بطاق خصم ضريبة مجموع
والمناولة
`;

/** Chinese and Japanese are written without spaces: these stand inside longer runs, longest first when matched. */
const RUNS = `
現在のギフト券・Amazonチャージ残高 ギフトカード ギフト券 ギフト券番号 チャージ 残高 残高・利用履歴 利用履歴 利用内容 さらに表示する 日付 金額 説明 詳細 内容
有効期限ごとの 有効期限 期限 失効 注文 注文概要 注文合計 ご請求額 合計 小計 商品 商品の小計 配送料 手数料 消費税 税抜 税込 税金 割引 クーポン
プロモーション 適用 支払い お支払い 返金 返品 登録 追加 受け取り ポイント 特典 残り 利用 使用 購入 数量 キャンセル カート ログイン サインイン 確定
こんにちは さん 円 年 月 日 今日 本日 明日 の を に は が で と へ から まで 件 個 次 前 次へ 前へ 請求 請求先 お届け 配送 無料 通常 お急ぎ便
ギフト カード 自動 設定 保留中 処理中 累計 税 総計 総額 商品の合計 余额 餘額 礼品卡 订单 金额 日期
登录 表示されている文字を入力 販売元 kindle版 利用可能 デジタルミュージック アプリを入手 価格 kindle価格 礼品 利用後 締め 取引 日時 摘要 支払 注文番号 この されました 済み
キャンセル済み 日後 日以内 送料 配送料および手数料 amazonギフトカード amazonギフト券 amazonギフトカード残高 キャンペーン amazonポイント ご請求金額 請求額 ご注文合計
返金額合計 注文を承りました ご注文ありがとうございました
رصيد الرصيد بطاقة هدية الهدايا النشاط التاريخ الوصف المبلغ طلب استرداد المجموع शेष राशि तारीख विवरण उपहार कार्ड ऑर्डर रिफ़ंड कुल
`;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

function calendarNames(): string[] {
  const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'pl', 'tr', 'ar', 'hi', 'ja', 'cs'];
  const days = Array.from({ length: 366 }, (_, day) => Date.UTC(2000, 0, 1 + day)).filter(
    (_, day) => day < 7 || day % 15 === 0,
  );
  return languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((style) => {
      const format = new Intl.DateTimeFormat(language, {
        weekday: style,
        month: style,
        day: 'numeric',
        timeZone: 'UTC',
      });
      return days.flatMap((day) => wordsOf(format.format(day)));
    }),
  );
}

const WORDS: ReadonlySet<string> = new Set([
  ...[ENGLISH, CODE, GERMAN, FRENCH, SPANISH, ITALIAN, MORE, READERS].flatMap(wordsOf),
  ...RUNS.toLowerCase().trim().split(/\s+/),
  ...calendarNames(),
]);

const RUN_PATTERN = new RegExp(
  RUNS.trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);

/** Scripts in which words run together. */
const RUN_TOGETHER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Stretches of a word in scripts that run together, and in others. `ー` lengthens a sound in the former. */
const ONE_WAY =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

/** Whether a word says nothing about anybody: `Balance`, `orderID`, `SPECIAL`. Case does not matter. */
export function isInterfaceWord(word: string): boolean {
  return privateParts(word).length === 0;
}

/**
 * The parts of a word that are no interface words, in order: none for `orderID`, the whole of `Alex`, and
 * of `アレックスさん` what is before `さん`.
 */
export function privateParts(word: string): { readonly start: number; readonly end: number }[] {
  if (RUN_TOGETHER.test(word)) {
    // `5月Amazon`: each script by its own rules.
    const parts = [...word.matchAll(ONE_WAY)];
    return parts.flatMap(({ 0: part, index }) => {
      const own = RUN_TOGETHER.test(part) ? besides(part, RUN_PATTERN) : privateParts(part);
      return own.map(({ start, end }) => ({ start: start + index, end: end + index }));
    });
  }
  const whole = [{ start: 0, end: word.length }];
  if (WORDS.has(word.toLowerCase()) || /^x+$/i.test(word)) return [];
  const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
  return parts.length > 1 && parts.every((part) => WORDS.has(part.toLowerCase())) ? [] : whole;
}

function besides(word: string, known: RegExp): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = 0;
  for (const match of word.matchAll(known)) {
    if (match.index > from) parts.push({ start: from, end: match.index });
    from = match.index + match[0].length;
  }
  if (from < word.length) parts.push({ start: from, end: word.length });
  return parts;
}
