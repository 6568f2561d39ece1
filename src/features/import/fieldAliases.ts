/**
 * What other systems call the columns of our tables, in English, German, French and Spanish, by table and field; the usual
 * ones first. "=" before a name stands for all that the other field is called.
 */
const aliases: Readonly<Record<string, string>> = {
  "Items.item":
    "sku|item|item code|item no|item number|item id|item #|part|part no|part number|part #|product code|product id|product no|product sku|variant sku|internal reference|article|article no|article number|stock code|material|material no|material number|stock number|stock no|artikel|artikelnr|artikel-nr|artikelnummer|art-nr|art nr|materialnummer|sachnummer|teilenummer|référence|reference article|réf|ref article|code article|référence interne|article code|code produit|referencia|referencia interna|código|codigo|código de artículo|codigo articulo|artículo|articulo|code|item name/number|product/service|mpn code|default code|product reference|inventory item|nsn|lineitem sku|art-nummer|artikel nr|artikelcode|n° article|nº artículo|cód|cod|cód artículo|stock item|stock item no|component|model number",
  "Items.name":
    "name|item name|product name|productname|product/service name|desc|description|item description|product description|short description|material description|title|item desc|bezeichnung|artikelbezeichnung|artikelname|beschreibung|materialkurztext|materialbezeichnung|kurztext|benennung|désignation|designation|libellé|libelle|nom|nom du produit|libellé article|nombre|nombre del producto|descripción|descripcion|denominación|sales description|variation name",
  "Items.category":
    "category|product category|item group|group|class name|product type|item category|internal category|material group|department category|kategorie|warengruppe|artikelgruppe|catégorie|categorie|famille|categoría|categoria|familia|commodity|product group",
  "Items.unit":
    "unit|uom|unit of measure|units|stock uom|stock unit|base unit|base unit of measure|usage unit|einheit|me|mengeneinheit|basismengeneinheit|bme|unité|unite|unité de mesure|unité de stock|unidad|unidad de medida|um|u/m|sales uom|stockingunit|stocking unit|stocking u/m|unit type",
  "Items.pack":
    "pack|pack type|package|packaging|purchase uom|purchase unit|verpackung|verpackungseinheit|conditionnement|embalaje",
  "Items.unitsPerPack": "units per pack|pack size|qty per pack|case qty|case size|inhalt|uvc",
  "Items.unitCost":
    "unit cost|cost|cost price|purchase price|purchase cost|standard cost|last cost price|last purchase price|latest cost|standard price|average cost|avg cost|valuation rate|buying price|last cost|cost per item|default unit cost|unit price|price/unit|purchaseprice|movingaverageprice|moving average price|moving price|map|preis|einkaufspreis|ek-preis|ek preis|einstandspreis|stückpreis|gleitender durchschnittspreis|prix|prix d'achat|prix unitaire|coût|coût unitaire|prix de revient|precio|precio de compra|coste|costo|precio de coste|costo unitario|coste unitario|purchase rate|last purchase cost|standardkosten|cost (ea)|unit cost (ea)|pu|pu ht|pa ht|prix ht|prix unitaire ht|prix achat|calc avg|einkaufspreis netto|ek netto|ek|coste medio|coût moyen|pmp|cost/unit|unit cost price|netto-ek",
  "Items.preferredVendor":
    "preferred vendor|vendor|supplier|vendor name|default vendor|default supplier|preferred supplier|main supplier|primary supplier|default vendor name|lastvendor|last vendor|lieferant|hauptlieferant|stammlieferant|kreditor|fournisseur|fournisseur principal|proveedor|proveedor principal|vendor/supplier|lieferant 1|fournisseur habituel|proveedor habitual",
  "Items.barcode":
    "barcode|bar code|barcode no|ean|ean13|ean-13|ean/upc|upc|upc code|gtin|isbn|variant barcode|strichcode|barcodenummer|code-barres|code barres|código de barras|codigo de barras",
  "Items.leadDays": "measured lead days",
  "Items.class": "abc|abc class|abc code|abc indicator|abc-kennzeichen|classe abc|clase abc",
  "Items.buy": "buy|active status|active|item status|discontinued|status",
  "Items.kind": "kind|item type|producttype|product type|material type|materialart|type",
  "Vendors.vendor":
    "vendor|supplier|vendor name|supplier name|company name|company|display name|account name|contact name|name|vendor id|lieferant|lieferantenname|kreditor|name 1|firma|fournisseur|nom du fournisseur|raison sociale|société|proveedor|nombre del proveedor|razón social|razon social|empresa|seller|party name",
  "Vendors.email":
    "email|e-mail|mail|email address|main email|email id|e-mail-adresse|courriel|adresse e-mail|correo|correo electrónico",
  "Vendors.contact":
    "contact|contact person|contact name|first contact|primary contact|ansprechpartner|kontakt|interlocuteur|contacto|persona de contacto",
  "Vendors.termsDays":
    "terms days|terms|payment terms|payment term|zahlungsbedingungen|zahlungsbedingung|conditions de paiement|condiciones de pago|payment terms days|net days|payment days|zahlungsziel|zahlungsziel (tage)|délai de paiement|días de pago|plazo de pago",
  "Vendors.currency": "currency|currency code|vendor currency|währung|devise|moneda|divisa|billing currency",
  "Vendors.approved": "approved|approved vendor|freigegeben|agréé|homologado|active",
  "Vendors.approvedUntil": "approved until|approval expires|valid until|gültig bis|valable jusqu'au|válido hasta",
  "Vendors.rank": "rank|rating|priority|rang",
  "VendorItems.vendorCode":
    "vendor code|vendor item|vendor item code|vendor part number|supplier code|supplier part number|supplier item code|supplier product code|vendor sku|supplier sku|vendor product code|mpn|manufacturer part number|vendorpartnumber|bestellnummer|lieferanten-artikelnummer|lieferantenartikelnr|référence fournisseur|réf fournisseur|referencia del proveedor|código proveedor|default vendor code|vendor's item code",
  "VendorItems.price":
    "vendor price|supplier price|price|pack price|purchase price|last price|lieferantenpreis|prix fournisseur|precio proveedor|unit price",
  "VendorItems.minimumOrder":
    "min order|minimum order|moq|min order qty|minimum order quantity|minimum order qty|mindestbestellmenge|quantité minimum de commande|cantidad mínima de pedido|pedido mínimo",
  "VendorItems.leadDays":
    "lead time|lead time days|lead time (days)|lead days|lead time in days|delivery lead time|vendor lead time|planned delivery time|plandelivtime|days to deliver|wiederbeschaffungszeit|lieferzeit|lieferzeit (tage)|planlieferzeit|délai|délai de livraison|délai (jours)|plazo de entrega|plazo (días)|leadtime",
  "Levels.minimum":
    "min|minimum|min qty|min stock|minimum stock|minimum qty|minimum quantity|reorder level|reorder point|reorder pt|reorder pt (min)|reorder at|re-order level|low stock|low stock level|low stock alert|stock alert count|par level|safety stock|reorderpoint|mindestbestand|meldebestand|sicherheitsbestand|bestellpunkt|min-bestand|stock mini|stock minimum|stock d'alerte|seuil|seuil d'alerte|seuil de réapprovisionnement|point de commande|stock mínimo|punto de pedido|mínimo|nivel de reorden|minimum level|min level|seuil mini|seuil minimum|stock de sécurité|stock min|stock de seguridad|min bestand|mindestmenge|min menge|reorder qty point|min on hand|minimum on hand",
  "Levels.maximum":
    "max|maximum|max qty|max stock|maximum stock|maximum qty|order up to|order-up-to|maximum level|max level|höchstbestand|maximalbestand|max-bestand|stock maxi|stock maximum|stock máximo|máximo|target level|maximum stock level|stock max|max bestand|höchstmenge|maximalmenge|max menge|max on hand",
  "Levels.reorderQuantity":
    "reorder qty|reorder quantity|order qty fixed|order quantity fixed|re-order qty|reorderquantity|bestellmenge fix|losgröße|feste losgröße|quantité à commander|lot de commande|cantidad de pedido|cantidad de reorden|fixed lot size|lot size",
  "Levels.location":
    "location|warehouse|default location|site|store|lager|lagerort|entrepôt|emplacement|almacén|ubicación|whse|wh|whs|loc",
  "Counts.item": "=Items.item|producto|produit|produkt|productname|product name|item name|product",
  "Counts.quantity":
    "qty on hand|quantity on hand|on hand|onhand|on hand qty|qty|quantity|stock|stock on hand|current stock|current quantity|current qty|quantity in stock|in stock|available stock|stock qty|stock quantity|balance qty|actual qty|physical qty|opening stock|opening qty|opening balance qty|initial quantity on hand|initial stock|variant inventory qty|inventory qty|on hand quantity|qty in stock|unrestricted|unrestricted use|unrestricted stock|unrestricted-use stock|freely available|closing qty|closing stock|qty available|bestand|lagerbestand|menge im lager|istbestand|frei verwendbar|aktueller bestand|buchbestand|verfügbarer bestand|stock actuel|quantité en stock|qté en stock|stock réel|en stock|quantité disponible|stock physique|existencias|existencia|stock actual|cantidad en mano|cantidad a mano|cantidad disponible|unidades en stock|units on hand|on_hand|counted|counted qty|counted quantity|quantity counted|count|physical count|gezählt|gezählte menge|zählmenge|compté|quantité comptée|contado|cantidad contada|recuento|avail|available|remaining|remaining qty|qty remaining|available qty|available quantity|quantity available|soh|qoh|qté|quantité|menge|anzahl|cantidad|stk bestand|stock disponible|restant",
  "Counts.location":
    "location|warehouse|warehouse name|store|stock location|inventory location|site|bin|plant|storage location|sloc|lager|lagerort|werk|lagerplatz|entrepôt|dépôt|emplacement|magasin|almacén|almacen|ubicación|ubicacion|depósito|location name|place|whse|wh|whs|loc|lagerstelle",
  "Counts.date":
    "as of|as of date|count date|quantity as of date|stock date|date of count|stichtag|bestandsdatum|date d'inventaire|fecha de inventario|inventory date|counted on|date|gezählt am|zählung vom|zähldatum|inventurdatum|compté le|date de comptage|contado el|date counted|last counted|last count|last count date|counted",
  "Moves.item":
    "=Items.item|product|producto|produit|produkt|product name|item name|description item|item description|lineitem sku",
  "Moves.move": "move|movement no|transaction no|transaction id|entry no|document line|material document",
  "Moves.date":
    "date|posting date|transaction date|movement date|move date|entry date|sale date|sold on|invoice date|day|datum|buchungsdatum|belegdatum|date de mouvement|date mouvement|fecha|fecha de movimiento|order date|scheduled date|created at|date/time|paid at|sales date|date sold|issue date|date issued|verkaufsdatum|date de vente|fecha de venta",
  "Moves.location":
    "location|warehouse|store|from location|source location|site|plant|storage location|lager|lagerort|werk|entrepôt|dépôt|emplacement|magasin|almacén|ubicación|source|from|whse|wh|whs|loc",
  "Moves.quantity":
    "qty|quantity|qty changed|quantity change|movement qty|actual qty|change|units|qty sold|quantity sold|units sold|sold|quantity issued|qty issued|issued|lineitem quantity|net quantity|menge|anzahl|bewegungsmenge|absatz|verkaufte menge|quantité|qté|qté vendue|quantité vendue|cantidad|unidades|cantidad vendida|adjustment|demand|done|consumption|used|usage|verbrauch|consommation|consumo|qty out|items sold",
  "Moves.type":
    "type|movement type|transaction type|move type|movement|transaction|direction|in/out|in / out|flow|bewegung|mouvement|sens|movimiento|sentido|voucher type|bewegungsart|vorgang|buchungsart|type de mouvement|tipo de movimiento|tipo|reason type|art",
  "Moves.reference":
    "ref|reference|document|document no|voucher|voucher no|voucher #|bon|order|order no|order id|transaction|invoice|invoice no|receipt no|beleg|belegnummer|référence|document nº|nº documento|referencia|num|number|source document",
  "Moves.department":
    "department|dept|cost centre|cost center|issued to|customer|kostenstelle|abteilung|service|département|departamento|to department",
  "Moves.by": "by|user|posted by|created by|entered by|operator|benutzer|utilisateur|usuario|employee|sales associate",
  "Moves.cost": "cost|unit cost|valuation rate|incoming rate|einstandspreis|coût|coste",
  "Moves.note": "note|notes|comment|comments|remarks|remark|memo|details|bemerkung|commentaire|observaciones",
  "Equipment.tag":
    "asset tag|tag|asset|asset no|asset number|asset id|asset code|equipment|equipment no|equipment number|equipment id|inventory number|inventory no|property number|inventarnummer|inventarnr|inventar-nr|anlagennummer|anlage|numéro d'inventaire|n° inventaire|número de inventario|nº inventario|activo",
  "Equipment.name":
    "name|asset name|equipment name|description|item name|title|bezeichnung|anlagenbezeichnung|désignation|libellé|nombre|descripción",
  "Equipment.category":
    "category|asset category|asset type|equipment type|type|kategorie|anlagenklasse|catégorie|categoría",
  "Equipment.maker": "manufacturer|maker|brand|make|hersteller|marke|fabricant|marque|fabricante|marca",
  "Equipment.model": "model|model name|model number|model no|modell|typ|modèle|modelo",
  "Equipment.serial":
    "serial|serial number|serial no|serial #|s/n|sn|service tag|imei|seriennummer|serien-nr|fabriknummer|numéro de série|n° de série|número de serie",
  "Equipment.home":
    "location|default location|home location|rtd location|site|room|place|standort|raum|emplacement|lieu|ubicación",
  "Equipment.vendor": "supplier|vendor|vendor name|supplier name|lieferant|fournisseur|proveedor",
  "Equipment.boughtOn":
    "purchase date|purchased|purchased on|bought on|date of purchase|acquisition date|capitalised on|capitalized on|kaufdatum|anschaffungsdatum|date d'achat|fecha de compra",
  "Equipment.cost":
    "purchase cost|cost|purchase price|acquisition cost|acquisition value|original cost|anschaffungskosten|anschaffungswert|kaufpreis|coût d'achat|prix d'achat|coste|precio de compra",
  "Equipment.lifeYears":
    "useful life|useful life years|life years|eol|depreciation years|nutzungsdauer|durée d'amortissement|vida útil",
  "Equipment.residual": "residual|residual value|salvage value|scrap value|restwert|valeur résiduelle|valor residual",
  "Equipment.warrantyTo":
    "warranty to|warranty until|warranty expires|warranty expiry|warranty end|garantie bis|fin de garantie|fin de garantía",
  "Equipment.checkMonths": "check months|service interval months|calibration interval|prüfintervall",
  "Equipment.firstCheckOn":
    "first check on|next check|next check date|next audit date|next inspection|next service|next calibration|nächste prüfung|prochain contrôle|próxima revisión",
  "Equipment.note": "note|notes|asset notes|remarks|comment|bemerkung|remarque|observaciones",
  "Orders.order":
    "order|po|po number|po no|po #|po num|purchase order|purchase order no|purchase order number|order no|order number|order id|order reference|purchase order #|purchasing document|document no|bestellung|bestellnummer|bestellnr|bestell-nr|einkaufsbeleg|belegnummer|commande|n° commande|no commande|numéro de commande|bon de commande|pedido|nº pedido|número de pedido|orden de compra|oc|ordernumber|purchaseorder",
  "Orders.date":
    "date|po date|order date|purchase order date|document date|ordered on|order created|purchase date|transaction date|bestelldatum|belegdatum|datum|date de commande|date commande|fecha|fecha de pedido|fecha del pedido|orderdate|po created date|created date",
  "Orders.vendor":
    "vendor|supplier|vendor name|supplier name|lieferant|kreditor|fournisseur|proveedor|vendor/supplying plant|partner|seller|vendorname",
  "Orders.requester":
    "requester|requested by|buyer|ordered by|purchaser|purchase representative|besteller|einkäufer|anforderer|demandeur|acheteur|solicitante|comprador",
  "Orders.currency": "currency|order currency|currency code|währung|devise|moneda|divisa",
  "Orders.sentOn":
    "sent on|sent|sent date|po sent|po sent to supplier|po sent to vendor date|issued on|placed on|versandt am|envoyée le|enviado el",
  "Orders.confirmedOn": "confirmed on|confirmation date|confirmed|bestätigt am|confirmée le|confirmado el",
  "OrderLines.line":
    "line|line no|line number|line #|pos|position|item no (line)|posten|bestellposition|ligne|línea|linea|row|po line|linenumber",
  "OrderLines.item": "=Items.item|product|product name|item name|description|item description|material|lineitem sku",
  "OrderLines.quantity":
    "qty|quantity|qty ordered|quantity ordered|ordered|ordered qty|order qty|order quantity|line item quantity|bestellmenge|menge|bestellte menge|quantité|quantité commandée|qté commandée|cantidad|cantidad pedida|cantidad solicitada|po quantity|units ordered|ordered quantity|qté",
  "OrderLines.unit": "unit|uom|unit of measure|order unit|einheit|me|bestellmengeneinheit|unité|unidad",
  "OrderLines.price":
    "price|unit price|rate|net price|unit cost|pack price|cost|price per unit|item price|preis|nettopreis|einzelpreis|stückpreis|netto-preis|prix|prix unitaire|pu ht|pu|precio|precio unitario|lineitem price|line rate",
  "OrderLines.promised":
    "promised|promised date|expected|expected date|expected on|due|due date|delivery date|scheduled delivery date|schedule date|scheduled date|required by|required date|expected arrival|eta|liefertermin|lieferdatum|gewünschtes lieferdatum|date de livraison prévue|livraison prévue|date prévue|fecha de entrega|fecha prevista|entrega prevista|expecteddate|receipt date planned|expected delivery date",
  "OrderLines.location":
    "location|warehouse|deliver to|ship to|ship to location|destination warehouse|lager|lagerort|entrepôt|almacén|set warehouse",
  "OrderLines.department": "department|dept|cost centre|cost center|abteilung|kostenstelle|departamento|département",
  "Receipts.receipt":
    "receipt|receipt no|receipt number|grn|grn no|goods receipt no|wareneingangsnr|bon de réception|nº recepción",
  "Receipts.date":
    "received date|date received|received on|receipt date|delivered on|delivered date|delivery date actual|delivered to client date|actual delivery date|arrival date|arrived on|goods receipt date|wareneingang am|wareneingangsdatum|eingangsdatum|eingang am|geliefert am|date de réception|reçu le|livré le|fecha de recepción|recibido el|fecha recepción|date_received|received at",
  "Receipts.order": "=Orders.order",
  "Receipts.counted":
    "received|qty received|quantity received|received qty|received quantity|delivered|qty delivered|quantity delivered|delivered qty|accepted qty|gelieferte menge|liefermenge|eingegangen|wareneingangsmenge|geliefert|quantité reçue|qté reçue|reçu|quantité livrée|cantidad recibida|recibido|recibida|counted",
  "Receipts.accepted": "accepted|qty accepted|accepted qty|quantity accepted",
  "Receipts.rejected": "rejected|qty rejected|rejected qty|quantity rejected|abgelehnt|rejeté|rechazado|damaged qty",
  "Receipts.note":
    "delivery note|dn|delivery note no|asn|asn/dn #|packing slip|lieferschein|lieferscheinnr|bon de livraison|bl|albarán|nota de entrega|waybill",
  "CardLines.date":
    "date|transaction date|trans date|trans. date|date of transaction|booking date|value date|posted transaction date|datum|buchungstag|buchungsdatum|umsatztag|belegdatum|kaufdatum|valutadatum|date opération|date de l'opération|date d'opération|date operation|fecha|fecha operación|fecha de la operación|f. operación|fecha de compra|data|started date|completed date|trx date|purchase date|date transaction|date completed|date comptable|fecha contable|bokföringsdag|bokføringsdato|dato|data operacji|data operazione|data contabile",
  "CardLines.posted":
    "posted|posting date|post date|date posted|posted date|value date|valuta|wertstellung|wertstellungstag|buchungsdatum (posted)|date de valeur|date valeur|date comptable|fecha valor|f. valor|completed date|processed date|valutadatum",
  "CardLines.vendor":
    "merchant|merchant name|vendor|payee|description|transaction description|details|narrative|particulars|name|counterparty|beneficiary|merchant description|doing business as|begünstigter/zahlungspflichtiger|beguenstigter/zahlungspflichtiger|auftraggeber/empfänger|auftraggeber / begünstigter|auftraggeber / empfänger|auftraggeber/begünstigter|begünstigter / zahlungspflichtiger|begünstigter|zahlungsempfänger|empfänger/zahlungspflichtiger|name/bezeichnung|naam / omschrijving|naam|omschrijving|tegenpartij|descrizione|causale|empfänger|name zahlungsbeteiligter|verwendungszweck|buchungstext|beschreibung|händler|umsatzbeschreibung|libellé|libelle|libellé opération|libellé de l'opération|détail|intitulé|bénéficiaire|concepto|descripción|descripcion|comercio|beneficiario|detalle|memo|transaction details|reference text|supplier|text|transaction|partner name|payee name|recipient|beskrivning|beskrivelse|tekst|opis|opis operacji",
  "CardLines.city": "city|merchant city|city name|location|ort|ville|ciudad|merchant location",
  "CardLines.currency":
    "original currency|original currency code|transaction currency|currency|currency code|trx currency|foreign currency|währung|waehrung|originalwährung|devise|devise d'origine|moneda|divisa|divisa original",
  "CardLines.amount":
    "amount|bedrag (eur)|bedrag|importo|original amount|original currency amount|transaction amount|trx amount|transaction amt|value|total amount|total|betrag|umsatz|betrag in eur|betrag (eur)|betrag (€)|originalbetrag|montant|montant (eur)|montant en euros|montant de l'opération|importe|importe eur|monto|cantidad|amount (gbp)|amount (usd)|amount (eur)|gross amount|purchase amount|net amount|belopp|beløp|kwota|importo (eur)|valor",
  "CardLines.billed":
    "billed|billed amount|billing amount|billing amt|transaction amount|settlement amount|amount in account currency|transaction amt|abrechnungsbetrag|montant facturé|importe facturado|posted amount|cad|gbp|usd",
  "CardLines.rate":
    "exchange rate|fx rate|conversion|conversion rate|rate|kurs|umrechnungskurs|wechselkurs|taux|taux de change|tipo de cambio",
  "CardLines.cardholder":
    "cardholder|card holder|cardholder name|card member|employee|karteninhaber|titulaire|titular|name on card|card user|purchaser|employee name",
  "CardLines.note":
    "note|notes|memo|comment|reference|verwendungszweck|kundenreferenz|referenz|référence|referencia|payment reference",
  "Expenses.date":
    "date|expense date|transaction date|receipt date|invoice date|datum|belegdatum|date de la dépense|fecha|fecha del gasto|spent on|created",
  "Expenses.category":
    "category|expense category|expense type|type|account|kostenart|kategorie|aufwandsart|catégorie|nature|type de dépense|categoría|tipo de gasto|expense account|expense head|gl account",
  "Expenses.vendor":
    "merchant|vendor|supplier|payee|paid to|händler|lieferant|fournisseur|commerçant|comercio|proveedor|merchant name|particulars",
  "Expenses.city": "city|place|location|ort|ville|ciudad",
  "Expenses.currency": "currency|currency code|original currency|währung|devise|moneda|divisa",
  "Expenses.amount":
    "amount|total|total amount|gross amount|amount incl tax|amount with tax|expense amount|claimed|betrag|bruttobetrag|brutto|montant|montant ttc|ttc|importe|monto|importe total|gross|sanctioned amount|invoice total",
  "Expenses.tax":
    "tax|vat|gst|hst|tax amount|vat amount|gst amount|mwst|ust|mehrwertsteuer|steuer|umsatzsteuer|tva|montant tva|iva|importe iva|sales tax",
  "Expenses.receipt":
    "receipt|receipt no|invoice no|invoice number|beleg|belegnr|reçu|justificatif|recibo|nº factura|receipt url",
  "Expenses.details":
    "details|description|purpose|particulars|business purpose|beschreibung|zweck|détails|motif|descripción|motivo|concepto|expense description|item",
  "Expenses.comment": "comment|comments|notes|remarks|bemerkung|commentaire|comentario|observaciones",
  "Expenses.people": "attendees|guests|people|teilnehmer|participants|asistentes",
  "Expenses.costCentre": "cost centre|cost center|department|project|kostenstelle|centre de coût|centro de coste",
  "Expenses.distance": "distance|km|miles|mileage|kilometer",
  "Expenses.nights": "nights|nächte|nuits|noches",
  "Trips.trip": "trip|trip id|trip no|travel request no|request no|reisenummer|reise-nr|n° mission|nº viaje",
  "Trips.traveller":
    "traveller|traveler|name|employee|employee name|person|passenger|passenger name|reisender|mitarbeiter|voyageur|collaborateur|viajero|empleado|traveller name|traveler name|staff",
  "Trips.purpose":
    "purpose|purpose of travel|reason|reason for travel|event|zweck|reisezweck|anlass|motif|objet|motivo|propósito|objeto del viaje|business purpose|description|purpose of trip",
  "Trips.department": "department|dept|disclosure group|organisation|abteilung|service|département|departamento",
  "Trips.destination":
    "destination|destination city|to|city|place|ziel|reiseziel|ort|lieu|ville|destino|ciudad|destinations|places visited",
  "Trips.country": "country|land|pays|país|pais|destination country",
  "Trips.start":
    "start|start date|from date|departure|departure date|depart|from|date from|begin|begin date|beginn|abreise|von|reisebeginn|début|date de début|date de départ|du|inicio|fecha de inicio|fecha de salida|salida|desde|start_date",
  "Trips.end":
    "end|end date|to date|return|return date|date to|until|ende|rückkehr|bis|reiseende|fin|date de fin|date de retour|au|fecha de fin|fecha de regreso|regreso|hasta|end_date",
  "RequestForms.name": "name|your name|requester|requested by|full name|ihr name|name des antragstellers|nom|nombre",
  "RequestForms.subject":
    "subject|what do you need|what do you need?|what is it about|request|summary|title|short description|betreff|anliegen|worum geht es|objet|asunto",
  "RequestForms.sentAt":
    "completion time|submitted|submitted at|timestamp|date submitted|abschlusszeit|fertigstellungszeit|zeitstempel|heure de fin|hora de finalización",
  "RequestForms.email": "email|e-mail|email address|e-mail-adresse|adresse de messagerie|correo electrónico",
  "RequestForms.type": "type|type of request|request type|kind|art der anfrage|art|type de demande|tipo",
  "RequestForms.details":
    "details|description|more details|tell us more|comments|message|beschreibung|einzelheiten|description détaillée|detalles",
  "RequestForms.neededBy":
    "needed by|when do you need it|when do you need it?|due date|benötigt bis|pour quand|para cuándo",
  "RequestForms.equipment": "equipment|asset|asset tag|device|gerät|équipement|equipo",
  "RequestForms.place": "place|room|where|where is it|location|ort|raum|lieu|lugar",
  "RequestForms.formId": "id|form id|response id",
  "People.person":
    "person|name|full name|employee|employee name|display name|staff|staff name|mitarbeiter|mitarbeitername|vollständiger name|nom|nom complet|collaborateur|salarié|empleado|nombre|nombre completo|nombre del empleado|user|worker|user name",
  "People.email":
    "email|e-mail|mail|work email|email address|company email|e-mail-adresse|courriel|correo|correo electrónico|user principal name",
  "People.phone":
    "phone|phone number|mobile|mobile phone|work phone|cell|telephone|telefon|handy|mobiltelefon|téléphone|portable|teléfono|móvil",
  "People.department": "department|dept|team|division|abteilung|bereich|service|département|departamento|área|org unit",
  "People.role":
    "role|job title|title|position|designation|function|funktion|stelle|rolle|poste|fonction|intitulé du poste|puesto|cargo",
  "People.manager":
    "manager|line manager|reports to|supervisor|vorgesetzter|vorgesetzte|führungskraft|responsable|supérieur|jefe|gerente|supervisor name",
  "People.grade": "grade|level|band|stufe|niveau|nivel",
  "People.timeZone": "time zone|timezone|zeitzone|fuseau horaire|zona horaria",
  "People.passportCountry":
    "passport of|passport country|nationality|staatsangehörigkeit|nationalité|nacionalidad|issuing country",
  "People.passportExpires":
    "passport expires|passport expiry|passport expiry date|passport valid until|reisepass gültig bis|expiration du passeport|caducidad del pasaporte|valid upto",
  "People.active": "active|enabled|aktiv|actif|activo|employment status",
  "Rates.currency":
    "currency|currency code|code|from currency|iso code|währung|devise|moneda|divisa|source currency|quote currency",
  "Rates.date": "date|rate date|effective date|as of|valid from|datum|gültig ab|fecha|exchange date|start date",
  "Rates.rate":
    "rate|exchange rate|fx rate|kurs|wechselkurs|umrechnungskurs|taux|taux de change|cours|tipo de cambio|tasa|conversion rate|mid rate",
  "PerDiemRates.meals": "m&ie|meals|meals and incidentals|per diem|m & ie|mie|verpflegung|repas|dietas",
  "PerDiemRates.lodging":
    "lodging|lodging rate|max lodging|lodging (excluding taxes)|hotel|übernachtung|nuitée|alojamiento",
  "PerDiemRates.effective": "effective date|effective|valid from|gültig ab|date d'effet|fecha efectiva",
  "PerDiemRates.destination": "destination|primary destination|location|locality|city|place|ort|ville|ciudad",
  "PerDiemRates.county": "county|county/location defined|counties",
  "MileageRates.rate": "rate|rate per mile|rate per km|mileage rate|kilometersatz",
  "MileageRates.from": "from|effective date|valid from|date|gültig ab",
};

/** Headers that name something else than a field, however alike they sound. */
const others: Readonly<Record<string, RegExp>> = {
  "Items.item": /^(token|id|handle|variant id|company|serial)/,
  "Items.name": /^(company|variation|account|asset account|cogs)/,
  "Items.unitCost":
    /(sales|selling|retail|list|compare|value|balance|total|verkauf|vente|venta|cogs|income|account|depreciation|markup|margin)/,
  "Items.kind": /^active status$/,
  "Counts.quantity":
    /(value|reserved|forecast|incoming|outgoing|ordered|on order|sold|committed|allocated|reorder|min|max|alert|cost|price|in qty|out qty|opening value|wert|valeur|valor)/,
  "CardLines.amount": /(balance|saldo|solde|gst|vat|tax|mwst|tva|iva|fee|limit|running|kontostand|cost amount|net)/,
  "CardLines.billed": /(balance|saldo|solde|gst|vat|tax|tva|iva|total|fee|original|cost)/,
  "CardLines.rate": /(cost|amount|price|tax|gst)/,
  "CardLines.vendor": /^(amount|date|type|transaction (type|id|date)|.*category|.*currency)/,
  "Expenses.rate": /(cost|amount|price|tax|gst)/,
  "Expenses.amount": /(balance|net|excl|without|before|cost amount|tax|vat|gst)/,
  "OrderLines.quantity":
    /(^min|^max|reorder|alert|received|delivered|accepted|rejected|open|outstanding|billed|invoiced|reçu|geliefert|recibid|offen)/,
  "OrderLines.price": /(total|amount|value|line item value|freight|weight|insurance|tax)/,
  "VendorItems.price": /(sales|selling|retail|total|amount|value|compare|freight|tax|line item value|insurance)/,
  "Receipts.date": /^(date|order date|po date|due|promised|scheduled|expected)/,
  "Receipts.receipt": /(deliver|receiv|date|qty|quantity)/,
  "Receipts.accepted": /^(?!.*accept)/,
  "Receipts.counted": /(date|on$|by$|amount|value|note)/,
  "Rates.rate": /(cost|amount|price|tax|lodging)/,
  "Moves.quantity": /(value|amount|price|cost|balance|after|stock|on hand|wert|valeur|valor|total)/,
  "Moves.cost": /(price|sales|selling|retail|total|amount|value)/,
  "Items.receiptsCounted": /(qty|quantity)/,
  "Trips.reason": /^reason$/,
  "Trips.end": /time/,
  "Trips.start": /time/,
  "Levels.minimum": /^(min(imum)? )?order|moq|price/,
};

/** A header as it is compared: lower case, without accents' look-alikes apart, signs as blanks. */
export const plainWords = (header: string): string =>
  header
    .normalize("NFC")
    // "FIN." and "MCH." name the bank's own systems, not what the column holds.
    .replace(/^[A-Z]{2,4}\.(?=[A-Z])/, "")
    .toLowerCase()
    .replace(/([a-z])_([a-z])/g, "$1 $2")
    // The year of a list of rates, and the list of lines that a column is of, tell nothing of what it holds.
    .replace(/^fy\s?(?:\d{2}|\d{4})\s+/, "")
    .replace(/\s*\((?:items|lines|order lines)\)$/, "")
    .replace(/[.:_"*°º]+/g, " ")
    .replace(/\s+-(?=\S)/g, "-")
    .replace(/\s+/g, " ")
    .trim();

/** 1 where a header is one by which other systems call the field (more the earlier it is listed), 0 where it is not; -1 where it is another thing. */
export function aliasScore(table: string, field: string, header: string): number {
  const plain = plainWords(header);
  const name = `${table}.${field}`;
  const at = placesOf(name).get(plain);
  // What is called by one of its first names is never something else.
  if (others[name]?.test(plain)) return at !== undefined && at < 3 ? 0.9 : -1;
  return at === undefined ? 0 : 0.98 - Math.min(0.12, 0.002 * at);
}

const placesByName = new Map<string, ReadonlyMap<string, number>>();

function placesOf(name: string): ReadonlyMap<string, number> {
  const known = placesByName.get(name);
  if (known) return known;
  const places = new Map<string, number>();
  for (const alias of (aliases[name] ?? "").split("|")) {
    if (alias === "") continue;
    // One field may be called as another is.
    const named = alias.startsWith("=") ? [...placesOf(alias.slice(1)).keys()] : [plainWords(alias)];
    for (const one of named) if (!places.has(one)) places.set(one, places.size);
  }
  placesByName.set(name, places);
  return places;
}
