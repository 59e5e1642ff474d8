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
part partner partners password past pay paying payment payments pending per percent period permission
phone photo pick placed place please plus point points policy popular portion postage posted preferences present
previous price prices primary prime print privacy problem process processed processing product products profile
program programme promo promotion promotional promotions protect provide provided public purchase purchased purchases qty
qualifying quantity question questions quick rate rating rates read reason rebate receipt receipts receive received recent
recommendations recommended redeem redeemed redeeming redemption reduced refer reference refund refunded refunds region register registered
regulatory related released reload reloads remaining remove removed renew renewal rent replace replacement reply report request required
reset result results return returns returned review reviews reward rewards right rights row rows rush sale
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
auswählen bankkonto bearbeiten bearbeitung bei beschreibung bestellen bestellt bestellung bestellungen bestellübersicht
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
si ha je dos del
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
