<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>BackOffice</name>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>in the price</source>
        <translation>im Preis</translation>
    </message>
    <message>
        <source>on top</source>
        <translation>zuzüglich</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>Bargeld</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>cashier</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Fiscal position</source>
        <translation>Steuerzuordnung</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Zahlungsarten</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Fiscal positions</source>
        <translation>Steuerzuordnungen</translation>
    </message>
    <message>
        <source>Cashiers</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>POSes</source>
        <translation>Kassenplätze</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>There is no %1 among %2.</source>
        <translation>%1 gibt es nicht (%2).</translation>
    </message>
    <message>
        <source>%1 has no %2; it has %3.</source>
        <translation>%1: %2 gibt es nicht; es gibt %3.</translation>
    </message>
    <message>
        <source>There is one called %1 already.</source>
        <translation>Der Name %1 ist schon vergeben.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Verwendung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Strichcodes</translation>
    </message>
    <message>
        <source>One in each line.</source>
        <translation>Einer pro Zeile.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>kg, for what is sold by weight; pc, or what you like.</source>
        <translation>kg für alles, was nach Gewicht verkauft wird; Stk oder was Sie möchten.</translation>
    </message>
    <message>
        <source>10.0.0.5:9100, or a device file: /dev/usb/lp0</source>
        <translation>10.0.0.5:9100 oder eine Gerätedatei: /dev/usb/lp0</translation>
    </message>
    <message>
        <source>Letters in a line</source>
        <translation>Zeichen pro Zeile</translation>
    </message>
    <message>
        <source>24 to 64; 42 on 80 mm, 32 on 58 mm.</source>
        <translation>24 bis 64; 42 bei 80 mm, 32 bei 58 mm.</translation>
    </message>
    <message>
        <source>Code page</source>
        <translation>Codepage</translation>
    </message>
    <message>
        <source>As the printer is set.</source>
        <translation>Wie am Drucker eingestellt.</translation>
    </message>
    <message>
        <source>Cuts the paper</source>
        <translation>Schneidet das Papier ab</translation>
    </message>
    <message>
        <source>A cash drawer hangs on it</source>
        <translation>Eine Kassenlade ist angeschlossen</translation>
    </message>
    <message>
        <source>Says when it has printed</source>
        <translation>Meldet, wenn er gedruckt hat</translation>
    </message>
    <message>
        <source>Off for a printer that never answers.</source>
        <translation>Aus bei einem Drucker, der nie antwortet.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Name des Ladens</translation>
    </message>
    <message>
        <source>Below it on receipts</source>
        <translation>Darunter auf Bons</translation>
    </message>
    <message>
        <source>Address, tax number, …</source>
        <translation>Adresse, Steuernummer, …</translation>
    </message>
    <message>
        <source>At the end of receipts</source>
        <translation>Am Ende der Bons</translation>
    </message>
    <message>
        <source>Language and country of amounts</source>
        <translation>Sprache und Land für Beträge</translation>
    </message>
    <message>
        <source>en_IE, de_DE, …</source>
        <translation>de_DE, de_AT, …</translation>
    </message>
    <message>
        <source>Cash is paid in steps of</source>
        <translation>Bargeld wird gerundet auf</translation>
    </message>
    <message>
        <source>0.05; empty: to the cent.</source>
        <translation>0.05; leer: auf den Cent.</translation>
    </message>
    <message>
        <source>A cashier&apos;s discount, at most</source>
        <translation>Rabatt eines Bedieners, höchstens</translation>
    </message>
    <message>
        <source>Empty: no limit.</source>
        <translation>Leer: keine Grenze.</translation>
    </message>
    <message>
        <source>A cashier gives back, at most</source>
        <translation>Rückgabe durch einen Bediener, höchstens</translation>
    </message>
    <message>
        <source>Cashiers may change prices</source>
        <translation>Bediener dürfen Preise ändern</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Prints kitchen tickets of its goods.</source>
        <translation>Druckt die Küchenbons für ihre Waren.</translation>
    </message>
    <message>
        <source>Rate in %</source>
        <translation>Satz in %</translation>
    </message>
    <message>
        <source>Prices hold it already</source>
        <translation>In den Preisen schon enthalten</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>4 to 32 digits; empty: as it was.</source>
        <translation>4 bis 32 Ziffern; leer: wie bisher.</translation>
    </message>
    <message>
        <source>None chosen: all of them.</source>
        <translation>Keine gewählt: alle.</translation>
    </message>
    <message>
        <source>Prints its receipts.</source>
        <translation>Druckt seine Bons.</translation>
    </message>
    <message>
        <source>There is none called %1.</source>
        <translation>Der Name %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This has %1 characters; the limit is %2.</source>
        <translation>Das hat %1 Zeichen; die Grenze ist %2.</translation>
    </message>
    <message>
        <source>This holds a line break or another control character.</source>
        <translation>Das enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.</translation>
    </message>
    <message>
        <source>This must be a text.</source>
        <translation>Das muss ein Text sein.</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>Das darf nicht leer sein.</translation>
    </message>
    <message>
        <source>This must not be negative.</source>
        <translation>Das darf nicht negativ sein.</translation>
    </message>
    <message>
        <source>This must be between 0 and 100.</source>
        <translation>Das muss zwischen 0 und 100 liegen.</translation>
    </message>
    <message>
        <source>This must be a number from %1 to %2.</source>
        <translation>Das muss eine Zahl von %1 bis %2 sein.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>Das muss true oder false sein.</translation>
    </message>
    <message>
        <source>This must be a list of texts.</source>
        <translation>Das muss eine Liste von Texten sein.</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 kommt zweimal vor.</translation>
    </message>
    <message>
        <source>These are more than %1.</source>
        <translation>Das sind mehr als %1.</translation>
    </message>
    <message>
        <source>%1 is not one of %2.</source>
        <translation>%1 ist nicht eines von %2.</translation>
    </message>
    <message>
        <source>This must be an object in { }.</source>
        <translation>Das muss ein Objekt in { } sein.</translation>
    </message>
    <message>
        <source>%1 is that of %2.</source>
        <translation>%1 gehört zu %2.</translation>
    </message>
    <message>
        <source>%1 is not a color; write it like &quot;#b8860b&quot;.</source>
        <translation>%1 ist keine Farbe; schreiben Sie sie wie „#b8860b“.</translation>
    </message>
    <message>
        <source>A category can&apos;t lie within itself.</source>
        <translation>Eine Kategorie kann nicht in sich selbst liegen.</translation>
    </message>
    <message>
        <source>A new cashier needs a PIN.</source>
        <translation>Ein neuer Bediener braucht eine PIN.</translation>
    </message>
    <message>
        <source>A PIN is 4 to 32 digits.</source>
        <translation>Eine PIN hat 4 bis 32 Ziffern.</translation>
    </message>
    <message>
        <source>Nobody would be a manager any more.</source>
        <translation>Dann gehörte niemand mehr zur Leitung.</translation>
    </message>
    <message>
        <source>This is no address of a printer; write it like &quot;10.0.0.5:9100&quot; or &quot;/dev/usb/lp0&quot;.</source>
        <translation>Das ist keine Adresse eines Druckers; schreiben Sie sie wie „10.0.0.5:9100“ oder „/dev/usb/lp0“.</translation>
    </message>
    <message>
        <source>%1 is not a locale; write it like &quot;en_IE&quot;.</source>
        <translation>%1 ist keine Sprachumgebung; schreiben Sie sie wie „en_IE“.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The discount %1 is not between 0 and 100 percent.</source>
        <translation>Der Rabatt %1 liegt nicht zwischen 0 und 100 Prozent.</translation>
    </message>
    <message>
        <source>A note may have %1 characters at most; this one has %2.</source>
        <translation>Eine Notiz darf höchstens %1 Zeichen haben; diese hat %2.</translation>
    </message>
    <message>
        <source>This looks like a payment card&apos;s number; it must not be written down.</source>
        <translation>Das sieht nach der Nummer einer Zahlungskarte aus; sie darf nicht aufgeschrieben werden.</translation>
    </message>
    <message>
        <source>The key %1 must be 1 to %2 Latin letters, digits, &apos;.&apos;, &apos;_&apos;, &apos;-&apos; or &apos;:&apos;.</source>
        <translation>Der Schlüssel %1 muss aus 1 bis %2 lateinischen Buchstaben, Ziffern, „.“, „_“, „-“ oder „:“ bestehen.</translation>
    </message>
    <message>
        <source>The value of %1 may have %2 bytes at most.</source>
        <translation>Der Wert von %1 darf höchstens %2 Bytes haben.</translation>
    </message>
</context>
<context>
    <name>DemoShop</name>
    <message>
        <source>The demo shop is missing from this program.</source>
        <translation>Der Demo-Laden fehlt in diesem Programm.</translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>&quot;%1&quot; is no IP address.</source>
        <translation>„%1“ ist keine IP-Adresse.</translation>
    </message>
    <message>
        <source>Cannot listen on %1 port %2: %3.</source>
        <translation>An %1, Port %2, kann nicht gehorcht werden: %3.</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>currency: this shop has sold in %1, which cannot become %2 any more. Another currency needs a hub of its own.</source>
        <translation>currency: Dieser Laden hat in %1 verkauft; daraus kann nicht mehr %2 werden. Für eine andere Währung braucht es einen eigenen Hub.</translation>
    </message>
    <message>
        <source>tax_rounding: this shop has sold already, and its taxes stay rounded as they were.</source>
        <translation>tax_rounding: Dieser Laden hat schon verkauft; seine Steuern werden weiter wie bisher gerundet.</translation>
    </message>
    <message>
        <source>%1 has a session open, opened by %2. Close it before %1 changes its multi-session.</source>
        <translation>An %1 ist eine Kassensitzung offen, eröffnet von %2. Schließen Sie sie, bevor %1 die Multi-Session wechselt.</translation>
    </message>
    <message>
        <source>%1 has open orders: %2. Pay or cancel them before %1 joins a multi-session.</source>
        <translation>An %1 sind Bestellungen offen: %2. Kassieren oder stornieren Sie sie, bevor %1 einer Multi-Session beitritt.</translation>
    </message>
    <message>
        <source>Terminals that were never paired are only let in from this computer: %1 is not a loopback address such as 127.0.0.1.</source>
        <translation>Nicht gekoppelte Terminals werden nur von diesem Rechner aus zugelassen: %1 ist keine lokale Adresse wie 127.0.0.1.</translation>
    </message>
    <message>
        <source>%1 has lost its hub.sqlite. What was there before a restore is in %2: rename that to hub.sqlite, or restore a backup.</source>
        <translation>%1 hat seine hub.sqlite verloren. Der Stand vor einer Wiederherstellung liegt in %2: benennen Sie diese Datei in hub.sqlite um, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A restore into %1 was broken off: run tandem-hub restore again, or remove hub.sqlite.restoring to begin anew.</source>
        <translation>Eine Wiederherstellung in %1 wurde abgebrochen: starten Sie tandem-hub restore noch einmal, oder löschen Sie hub.sqlite.restoring, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>%1 has lost its hub.sqlite: restore a backup, or remove hub.mark to begin anew.</source>
        <translation>%1 hat seine hub.sqlite verloren: stellen Sie eine Sicherung wieder her, oder löschen Sie hub.mark, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>The store %1 is damaged: %2 in it cannot be read. Restore a backup.</source>
        <translation>Der Datenspeicher %1 ist beschädigt: %2 darin kann nicht gelesen werden. Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>the hub&apos;s identity</source>
        <translation>die Identität des Hubs</translation>
    </message>
    <message>
        <source>the list of lineages</source>
        <translation>die Liste der Linien</translation>
    </message>
    <message>
        <source>The hub has stopped.</source>
        <translation>Der Hub wurde beendet.</translation>
    </message>
    <message>
        <source>it is from before the hub&apos;s last start: entries that were committed before may be missing</source>
        <translation>er ist älter als der letzte Start des Hubs: damals gespeicherte Einträge können fehlen</translation>
    </message>
    <message>
        <source>the lineage %1, which was begun later, is not in it</source>
        <translation>die später begonnene Linie %1 ist nicht darin</translation>
    </message>
    <message>
        <source>stream %1: it ends at entry %2, but %3 were committed before</source>
        <translation>Strom %1: er endet bei Eintrag %2, gespeichert waren aber %3</translation>
    </message>
    <message>
        <source>stream %1: entry %2 is another one than was committed before</source>
        <translation>Strom %1: Eintrag %2 ist ein anderer als der damals gespeicherte</translation>
    </message>
    <message>
        <source>%1 is not empty: name a new folder for the hub.</source>
        <translation>%1 ist nicht leer: nennen Sie einen neuen Ordner für den Hub.</translation>
    </message>
    <message>
        <source>%1 is not a backup of a hub.</source>
        <translation>%1 ist keine Sicherung eines Hubs.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The backup %1 is damaged: the state with which the log of stream %2 begins cannot be read.</source>
        <translation>Die Sicherung %1 ist beschädigt: der Stand, mit dem das Protokoll von Strom %2 beginnt, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged: the log of stream %2 is broken at entry %3.</source>
        <translation>Die Sicherung %1 ist beschädigt: das Protokoll von Strom %2 ist bei Eintrag %3 unterbrochen.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program.</source>
        <translation>%1 wurde von einer neueren Version dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>There is no hub&apos;s data in %1.</source>
        <translation>In %1 liegen keine Daten eines Hubs.</translation>
    </message>
    <message>
        <source>The store %1 has lost all its content. Restore a backup.</source>
        <translation>Der Datenspeicher %1 hat seinen ganzen Inhalt verloren. Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>An older copy of %1 was put in its place (%2). A new lineage begins: %3. Terminals give back what they still have.</source>
        <translation>An die Stelle von %1 kam eine ältere Kopie (%2). Eine neue Linie beginnt: %3. Die Terminals geben zurück, was sie noch haben.</translation>
    </message>
    <message>
        <source>The store %1 is damaged: the log of stream %2 is broken at entry %3. tandem-hub verify says more; restore a backup.</source>
        <translation>Der Datenspeicher %1 ist beschädigt: das Protokoll von Strom %2 ist bei Eintrag %3 unterbrochen. tandem-hub verify sagt mehr; stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The store %1 is damaged: the state with which the log of stream %2 begins cannot be read. Restore a backup.</source>
        <translation>Der Datenspeicher %1 ist beschädigt: der Stand, mit dem das Protokoll von Strom %2 beginnt, kann nicht gelesen werden. Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>An older copy of %1 was put in its place: a terminal has seen what is not in it. A new lineage begins: %2. Terminals give back what they still have.</source>
        <translation>An die Stelle von %1 kam eine ältere Kopie: ein Terminal kennt, was nicht darin steht. Eine neue Linie beginnt: %2. Die Terminals geben zurück, was sie noch haben.</translation>
    </message>
    <message>
        <source>There is no folder %1 for the backup.</source>
        <translation>Es gibt keinen Ordner %1 für die Sicherung.</translation>
    </message>
    <message>
        <source>The hub&apos;s store is damaged: the log of stream %1 breaks off after entry %2. Restore a backup.</source>
        <translation>Der Datenspeicher des Hubs ist beschädigt: das Protokoll von Strom %1 bricht nach Eintrag %2 ab. Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) of this file exchange their names or codes with each other, more than fit into one step. Import them in several files.</source>
        <translation>
            <numerusform>%n Sache in dieser Datei tauscht Name oder Code mit einer anderen, mehr als in einen Schritt passen. Importieren Sie sie in mehreren Dateien.</numerusform>
            <numerusform>%n Sachen in dieser Datei tauschen untereinander Namen oder Codes, mehr als in einen Schritt passen. Importieren Sie sie in mehreren Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody would be a manager any more; one has to stay.</source>
        <translation>Dann gehörte niemand mehr zur Leitung; jemand muss bleiben.</translation>
    </message>
    <message>
        <source>%1 is not a manager, and only managers change the shop.</source>
        <translation>%1 gehört nicht zur Leitung, und nur die Leitung ändert den Laden.</translation>
    </message>
</context>
<context>
    <name>KitchenTicket</name>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>NOT WANTED: %1 x %2</source>
        <translation>NICHT MEHR: %1 x %2</translation>
    </message>
    <message>
        <source>NEW NOTE: %1</source>
        <translation>NEUE NOTIZ: %1</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>%1 × %2 for %3 is too large an amount; the limit is %4.</source>
        <translation>%1 × %2 für %3 ist ein zu großer Betrag; die Grenze ist %4.</translation>
    </message>
    <message>
        <source>The order would come to %1, which is too large an amount; the limit is %2.</source>
        <translation>Die Bestellung käme auf %1; das ist ein zu großer Betrag, die Grenze ist %2.</translation>
    </message>
    <message>
        <source>%1 is given back at what was paid for it, %2 less %3%; that can&apos;t be changed.</source>
        <translation>%1 wird zum bezahlten Preis zurückgegeben, %2 abzüglich %3%; das lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>%1 of %2 would not give anything back; write it like &quot;%3&quot;.</source>
        <translation>Mit %1 von %2 würde nichts zurückgegeben; schreiben Sie es wie „%3“.</translation>
    </message>
    <message>
        <source>%1 of %2 can&apos;t be given back; %3 were sold.</source>
        <translation>%1 von %2 können nicht zurückgegeben werden; verkauft wurden %3.</translation>
    </message>
</context>
<context>
    <name>OrderName</name>
    <message>
        <source>NEW</source>
        <translation>NEU</translation>
    </message>
    <message>
        <source>%1 · run %2</source>
        <translation>%1 · Lauf %2</translation>
    </message>
</context>
<context>
    <name>OrderStory</name>
    <message>
        <source>%1 %2</source>
        <comment>quantity, product</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>gave back %1 at %2</source>
        <translation>%1 zu %2 zurückgegeben</translation>
    </message>
    <message>
        <source>added %1 at %2</source>
        <translation>%1 hinzugefügt zu %2</translation>
    </message>
    <message>
        <source>typed quantity %1</source>
        <translation>Menge %1 eingegeben</translation>
    </message>
    <message>
        <source>quantity %1</source>
        <translation>Menge %1</translation>
    </message>
    <message>
        <source>price %1</source>
        <translation>Preis %1</translation>
    </message>
    <message>
        <source>discount in percent %1</source>
        <translation>Rabatt in Prozent: %1</translation>
    </message>
    <message>
        <source>note removed</source>
        <translation>Notiz entfernt</translation>
    </message>
    <message>
        <source>note &quot;%1&quot;</source>
        <translation>Notiz „%1“</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>customer removed</source>
        <translation>Kunde entfernt</translation>
    </message>
    <message>
        <source>customer %1</source>
        <translation>Kunde %1</translation>
    </message>
    <message>
        <source>fiscal position removed</source>
        <translation>Steuerzuordnung entfernt</translation>
    </message>
    <message>
        <source>fiscal position %1</source>
        <translation>Steuerzuordnung %1</translation>
    </message>
    <message>
        <source>receipt printed once more</source>
        <translation>Bon noch einmal gedruckt</translation>
    </message>
    <message>
        <source>discount on the order removed</source>
        <translation>Rabatt auf die Bestellung entfernt</translation>
    </message>
    <message>
        <source>discount on the order in percent %1</source>
        <translation>Rabatt auf die Bestellung in Prozent: %1</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1 auf %2 gesetzt</translation>
    </message>
    <message>
        <source>bill of %1 for payment</source>
        <translation>Rechnung über %1 zum Bezahlen</translation>
    </message>
    <message>
        <source>payment broken off</source>
        <translation>Bezahlen abgebrochen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>paid %1 %2, of it %3 tip</source>
        <translation>bezahlt: %1 %2, davon %3 Trinkgeld</translation>
    </message>
    <message>
        <source>paid %1 %2</source>
        <translation>bezahlt: %1 %2</translation>
    </message>
    <message>
        <source>payment taken back</source>
        <translation>Zahlung zurückgenommen</translation>
    </message>
    <message>
        <source>payment taken back: %1</source>
        <translation>Zahlung zurückgenommen: %1</translation>
    </message>
    <message>
        <source>closed with %1, receipt %2</source>
        <translation>abgeschlossen mit %1, Bon %2</translation>
    </message>
    <message>
        <source>closed with %1, change %2, receipt %3</source>
        <translation>abgeschlossen mit %1, Rückgeld %2, Bon %3</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>cancelled: &quot;%1&quot;</source>
        <translation>storniert: „%1“</translation>
    </message>
    <message>
        <source>came from another order: %1</source>
        <translation>aus einer anderen Bestellung: %1</translation>
    </message>
    <message>
        <source>split off to another order: %1</source>
        <translation>in eine andere Bestellung abgeteilt: %1</translation>
    </message>
    <message>
        <source>another order was merged into this one</source>
        <translation>eine andere Bestellung wurde hierher übernommen</translation>
    </message>
    <message>
        <source>merged into another order</source>
        <translation>in eine andere Bestellung übernommen</translation>
    </message>
    <message>
        <source>note sent to the kitchen</source>
        <translation>Notiz an die Küche gesendet</translation>
    </message>
    <message>
        <source>sent to the kitchen: %1</source>
        <translation>an die Küche gesendet: %1</translation>
    </message>
    <message>
        <source>a manager has dealt with the money</source>
        <translation>die Leitung hat das Geld geklärt</translation>
    </message>
    <message>
        <source>payment taken over</source>
        <translation>Bezahlen übernommen</translation>
    </message>
    <message>
        <source>What was done before this terminal joined is not here.</source>
        <translation>Was geschah, bevor dieses Terminal dazukam, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>What was done before %1 is not here.</source>
        <translation>Was vor %1 geschah, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>It is at the hub, which cannot be reached now.</source>
        <translation>Der Hub hat es; er ist jetzt nicht erreichbar.</translation>
    </message>
    <message>
        <source>It is at the hub, whose version does not hand it out.</source>
        <translation>Der Hub hat es; seine Version gibt es nicht heraus.</translation>
    </message>
    <message>
        <source>The hub does not have it any more.</source>
        <translation>Der Hub hat es nicht mehr.</translation>
    </message>
    <message>
        <source>counted together with somebody else&apos;s change</source>
        <translation>zusammen mit der Änderung eines anderen gezählt</translation>
    </message>
    <message>
        <source>had no effect</source>
        <translation>blieb ohne Wirkung</translation>
    </message>
    <message>
        <source>came after the payment and went on in another order</source>
        <translation>kam nach der Zahlung und ging in einer anderen Bestellung weiter</translation>
    </message>
    <message>
        <source>came after the bill</source>
        <translation>kam nach der Rechnung</translation>
    </message>
    <message>
        <source>what was added meanwhile stayed open</source>
        <translation>was inzwischen dazukam, blieb offen</translation>
    </message>
    <message>
        <source>refused and undone</source>
        <translation>abgelehnt und rückgängig gemacht</translation>
    </message>
    <message>
        <source>paid a second time</source>
        <translation>ein zweites Mal bezahlt</translation>
    </message>
    <message>
        <source>more than the bill</source>
        <translation>mehr als die Rechnung</translation>
    </message>
    <message>
        <source>given back more than once</source>
        <translation>mehr als einmal zurückgegeben</translation>
    </message>
    <message>
        <source>was about something that is not there</source>
        <translation>betraf etwas, das es nicht gibt</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The data of this till in %1 is damaged. Nothing that the hub has is lost: set the till up anew in another folder, and keep this one for what it had not sent.</source>
        <translation>Die Daten dieser Kasse in %1 sind beschädigt. Nichts, was der Hub hat, ist verloren: richten Sie die Kasse in einem anderen Ordner neu ein, und bewahren Sie diesen auf, weil noch nicht alles gesendet war.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check its permissions.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Prüfen Sie seine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>What the hub sent of the open orders cannot be read.</source>
        <translation>Was der Hub zu den offenen Bestellungen gesendet hat, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>There is no data of a till in %1.</source>
        <translation>In %1 liegen keine Daten einer Kasse.</translation>
    </message>
    <message>
        <source>Another program already uses the data in %1.</source>
        <translation>Ein anderes Programm benutzt die Daten in %1 bereits.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Bestellung: %1</translation>
    </message>
    <message>
        <source>Order: pending</source>
        <translation>Bestellung: noch ohne Nummer</translation>
    </message>
    <message>
        <source>Order before: %1</source>
        <translation>Frühere Bestellung: %1</translation>
    </message>
    <message>
        <source>Receipt: %1</source>
        <translation>Bon: %1</translation>
    </message>
    <message>
        <source>Not paid: this is no receipt</source>
        <translation>Nicht bezahlt: dies ist kein Beleg</translation>
    </message>
    <message>
        <source>COPY %1</source>
        <translation>KOPIE %1</translation>
    </message>
    <message>
        <source>Second payment of the same order</source>
        <translation>Zweite Zahlung derselben Bestellung</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>Kunde: %1</translation>
    </message>
    <message>
        <source>  paid before: %1</source>
        <translation>  zuvor bezahlt: %1</translation>
    </message>
    <message>
        <source>Discount %1%</source>
        <translation>Rabatt %1%</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Zwischensumme</translation>
    </message>
    <message>
        <source>%1 (%2%) on %3</source>
        <translation>%1 (%2%) auf %3</translation>
    </message>
    <message>
        <source>TOTAL %1</source>
        <translation>SUMME %1</translation>
    </message>
    <message>
        <source>Sum of the lines</source>
        <translation>Summe der Positionen</translation>
    </message>
    <message>
        <source>Included tax taken off</source>
        <translation>Enthaltene Steuer abgezogen</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Barrundung</translation>
    </message>
    <message>
        <source>  of it tip</source>
        <translation>  davon Trinkgeld</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
</context>
<context>
    <name>ReportQuestion</name>
    <message>
        <source>%1 is no day; days are written as 2026-07-01.</source>
        <translation>%1 ist kein Tag; Tage werden wie 2026-07-01 geschrieben.</translation>
    </message>
    <message>
        <source>There is no report by %1; there is: %2.</source>
        <translation>Es gibt keinen Bericht nach %1; es gibt: %2.</translation>
    </message>
    <message>
        <source>The first day, %1, is after the last one, %2.</source>
        <translation>Der erste Tag, %1, liegt nach dem letzten, %2.</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>No category</source>
        <translation>Ohne Kategorie</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>Ohne Steuer</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlungsart</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Trinkgeld</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Sold in each hour</source>
        <translation>Verkauft je Stunde</translation>
    </message>
    <message>
        <source>Sold over the days</source>
        <translation>Verkauft je Tag</translation>
    </message>
    <message>
        <source>The largest %1</source>
        <translation>Die %1 größten</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Eingenommen</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
</context>
<context>
    <name>SessionFigures</name>
    <message>
        <source>X report</source>
        <translation>X-Bericht</translation>
    </message>
    <message>
        <source>Z report</source>
        <translation>Z-Bericht</translation>
    </message>
    <message>
        <source>%1 · run %2</source>
        <translation>%1 · Lauf %2</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>Eröffnet %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Geschlossen %1</translation>
    </message>
    <message>
        <source>Not counted at the close</source>
        <translation>Beim Abschluss nicht gezählt</translation>
    </message>
    <message>
        <source>Grand total of %1</source>
        <translation>Gesamtumsatz %1</translation>
    </message>
    <message>
        <source>Cash out: %1</source>
        <translation>Auszahlung: %1</translation>
    </message>
    <message>
        <source>Cash in: %1</source>
        <translation>Einzahlung: %1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Tips in them</source>
        <translation>Darin Trinkgeld</translation>
    </message>
    <message>
        <source>Rounding of cash in them</source>
        <translation>Darin Barrundung</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Ohne Kategorie</translation>
    </message>
    <message>
        <source>Cashiers</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatte</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Expected in the drawer</source>
        <translation>Soll in der Kassenlade</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Supplement %1</source>
        <translation>Nachtrag %1</translation>
    </message>
    <message>
        <source>came in run %1</source>
        <translation>eingegangen in Lauf %1</translation>
    </message>
    <message>
        <source>Drawer of</source>
        <translation>Kassenlade von</translation>
    </message>
    <message>
        <source>Cash after its drawer was counted</source>
        <translation>Bargeld nach der Zählung der Lade</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>There is no memory left. All that was said to be done is kept; start the program again.</source>
        <translation>Der Arbeitsspeicher ist voll. Alles, was als erledigt gemeldet wurde, ist gesichert; starten Sie das Programm neu.</translation>
    </message>
</context>
<context>
    <name>ViewMaker</name>
    <message>
        <source>%1% off</source>
        <translation>%1% Rabatt</translation>
    </message>
    <message>
        <source>added by %1</source>
        <translation>hinzugefügt von %1</translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation>geändert von %1</translation>
    </message>
    <message>
        <source>paying at %1</source>
        <translation>zahlt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Position</numerusform>
            <numerusform>%n Positionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch leer</translation>
    </message>
    <message>
        <source>tax %1 included</source>
        <translation>inkl. %1 Steuer</translation>
    </message>
    <message>
        <source>with tax %1</source>
        <translation>zzgl. %1 Steuer</translation>
    </message>
    <message>
        <source>with a tip of %1</source>
        <translation>mit %1 Trinkgeld</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The line ends with a backslash that keeps nothing.</source>
        <translation>Die Zeile endet mit einem umgekehrten Schrägstrich, auf den nichts folgt.</translation>
    </message>
    <message>
        <source>A quote in the line is not closed.</source>
        <translation>Ein Anführungszeichen in der Zeile ist nicht geschlossen.</translation>
    </message>
</context>
<context>
    <name>WriteFile</name>
    <message>
        <source>There is a file %1 already; it was left as it is.</source>
        <translation>Eine Datei %1 gibt es schon; sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>tandem::AmountSheet</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation>Scheine und Münzen</translation>
    </message>
</context>
<context>
    <name>tandem::Attention</name>
    <message>
        <source>More money was taken for order %1 than its bill, or more given back than was sold. Ask a manager to look at it.</source>
        <translation>Für Bestellung %1 wurde mehr Geld genommen, als auf der Rechnung steht, oder mehr zurückgegeben als verkauft. Bitten Sie die Leitung, das anzusehen.</translation>
    </message>
    <message>
        <source>a manager can go on without them</source>
        <translation>die Leitung kann ohne sie weitermachen</translation>
    </message>
    <message>
        <source>waits for %1; a manager can go on without</source>
        <translation>wartet auf %1; die Leitung kann ohne weitermachen</translation>
    </message>
    <message>
        <source>a manager can stop waiting for it</source>
        <translation>die Leitung kann das Warten beenden</translation>
    </message>
    <message>
        <source>stays until a manager has dealt with it</source>
        <translation>bleibt, bis die Leitung es geklärt hat</translation>
    </message>
</context>
<context>
    <name>tandem::AttentionSheet</name>
    <message>
        <source>Needs attention</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Nichts zu klären.</translation>
    </message>
    <message>
        <source>Got all</source>
        <translation>Alles gelesen</translation>
    </message>
    <message>
        <source>Show order</source>
        <translation>Bestellung zeigen</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Neu drucken</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tandem::AutoLink</name>
    <message>
        <source>Changing to WebSocket.</source>
        <translation>Wechsel zu WebSocket.</translation>
    </message>
</context>
<context>
    <name>tandem::BackOfficePresenter</name>
    <message>
        <source>Which list of products?</source>
        <translation>Welche Produktliste?</translation>
    </message>
    <message>
        <source>Where to write the products?</source>
        <translation>Wohin sollen die Produkte geschrieben werden?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>These are the first %1 of %2. Type a name, a code or a barcode to find others.</source>
        <translation>Das sind die ersten %1 von %2. Geben Sie einen Namen, einen Code oder einen Strichcode ein, um andere zu finden.</translation>
    </message>
    <message>
        <source>%1: new</source>
        <translation>%1: neu</translation>
    </message>
</context>
<context>
    <name>tandem::BackOfficeSheet</name>
    <message>
        <source>Back office</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>Hier ist noch nichts.</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Nichts heißt so.</translation>
    </message>
</context>
<context>
    <name>tandem::BarChart</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>tandem::CashPresenter</name>
    <message>
        <source>Cash in</source>
        <translation>Einzahlung</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Auszahlung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Wofür?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>How much cash is put into the drawer?</source>
        <translation>Wie viel Bargeld kommt in die Kassenlade?</translation>
    </message>
    <message>
        <source>How much cash is taken out of the drawer?</source>
        <translation>Wie viel Bargeld wird der Kassenlade entnommen?</translation>
    </message>
</context>
<context>
    <name>tandem::CategoryBar</name>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>tandem::ChoiceSheet</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tandem::ClosePresenter</name>
    <message>
        <source>Close session</source>
        <translation>Kasse schließen</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>Bestellungen stornieren</translation>
    </message>
    <message>
        <source>Why are they cancelled?</source>
        <translation>Warum werden sie storniert?</translation>
    </message>
    <message>
        <source>Count the cash in the drawer. How much is there?</source>
        <translation>Zählen Sie das Bargeld in der Kassenlade. Wie viel ist es?</translation>
    </message>
</context>
<context>
    <name>tandem::ColourRow</name>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Farbe %1</translation>
    </message>
</context>
<context>
    <name>tandem::ConnectionPill</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n unsent</source>
        <translation>
            <numerusform>%1 · %n ungesendet</numerusform>
            <numerusform>%1 · %n ungesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>By WebSocket</source>
        <translation>Über WebSocket</translation>
    </message>
    <message>
        <source>By long polling</source>
        <translation>Über Long Polling</translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation>Verbindungsdetails</translation>
    </message>
</context>
<context>
    <name>tandem::CountSheet</name>
    <message>
        <source>Notes and coins</source>
        <translation>Scheine und Münzen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Use the sum</source>
        <translation>Summe übernehmen</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>Sum %1</source>
        <translation>Summe %1</translation>
    </message>
</context>
<context>
    <name>tandem::DaySheet</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>tandem::Desk</name>
    <message>
        <source>The printer failed: %1. The sale stands.</source>
        <translation>Der Drucker hat versagt: %1. Der Verkauf gilt.</translation>
    </message>
    <message>
        <source>Hub: %1</source>
        <translation>Hub: %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Hub last seen %1</source>
        <translation>Hub zuletzt gesehen um %1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) safe on this terminal, not yet at the hub</source>
        <translation>
            <numerusform>%n Änderung, sicher auf diesem Terminal, noch nicht beim Hub</numerusform>
            <numerusform>%n Änderungen, sicher auf diesem Terminal, noch nicht beim Hub</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub runs on this terminal already.</source>
        <translation>Der Hub läuft bereits auf diesem Terminal.</translation>
    </message>
    <message>
        <source>The hub answers. A terminal&apos;s copy takes its place only where it is gone for good.</source>
        <translation>Der Hub antwortet. Die Kopie eines Terminals tritt nur an seine Stelle, wenn er endgültig weg ist.</translation>
    </message>
    <message>
        <source>begun by %1</source>
        <translation>begonnen von %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>This order is not known here any more.</source>
        <translation>Diese Bestellung ist hier nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>%1 is not printed yet. It is tried again.</source>
        <translation>%1 ist noch nicht gedruckt. Es wird weiter versucht.</translation>
    </message>
    <message>
        <source>%1 may be printed, or only half of it. Look at the paper: is it to be printed again?</source>
        <translation>%1 ist vielleicht gedruckt, vielleicht nur zur Hälfte. Sehen Sie auf das Papier: soll noch einmal gedruckt werden?</translation>
    </message>
    <message>
        <source>the program ended meanwhile</source>
        <translation>das Programm wurde inzwischen beendet</translation>
    </message>
    <message>
        <source>Session open since %1 by %2. Close it first.</source>
        <translation>Kassensitzung seit %1 offen, von %2. Schließen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>not at the hub yet</source>
        <translation>noch nicht beim Hub</translation>
    </message>
    <message>
        <source>%1 by that till&apos;s clock</source>
        <translation>%1 nach der Uhr jener Kasse</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile. Discard, and look at it again.</source>
        <translation>%1 wurde inzwischen von jemand anderem geändert. Verwerfen Sie, und sehen Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile; it stays as it is.</source>
        <translation>%1 wurde inzwischen von jemand anderem geändert und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The shop is as it was.</source>
        <translation>Der Laden ist wieder wie zuvor.</translation>
    </message>
    <message>
        <source>%1 is as it was.</source>
        <translation>%1 ist wieder wie zuvor.</translation>
    </message>
    <message>
        <source>%1 is saved, for every terminal.</source>
        <translation>%1 ist gespeichert, für alle Terminals.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>All of this is in the shop already.</source>
        <translation>Das alles ist schon im Laden.</translation>
    </message>
    <message>
        <source>%1 are new, %2 change.</source>
        <translation>Neu: %1, geändert: %2.</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>The products are in %1.</source>
        <translation>Die Produkte sind in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are imported, for every terminal.</source>
        <translation>
            <numerusform>%n Eintrag ist importiert, für alle Terminals.</numerusform>
            <numerusform>%n Einträge sind importiert, für alle Terminals.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in %1.</source>
        <translation>Es liegt in %1.</translation>
    </message>
</context>
<context>
    <name>tandem::DeviceIdentity</name>
    <message>
        <source>This device&apos;s key %1 cannot be used: %2</source>
        <translation>Der Schlüssel %1 dieses Geräts ist nicht benutzbar: %2</translation>
    </message>
    <message>
        <source>This device&apos;s key %1 cannot be written: %2</source>
        <translation>Der Schlüssel %1 dieses Geräts kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>others may read it; allow only its owner</source>
        <translation>andere dürfen ihn lesen; erlauben Sie es nur seinem Besitzer</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>er ist beschädigt</translation>
    </message>
</context>
<context>
    <name>tandem::FiguresTable</name>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>tandem::FileSheet</name>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>It is there already. Save again to replace it.</source>
        <translation>Die Datei gibt es schon. Speichern Sie noch einmal, um sie zu ersetzen.</translation>
    </message>
</context>
<context>
    <name>tandem::FormSheet</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>tandem::HistoryPresenter</name>
    <message>
        <source>Line history</source>
        <translation>Positionsverlauf</translation>
    </message>
    <message>
        <source>Order history</source>
        <translation>Bestellverlauf</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
</context>
<context>
    <name>tandem::HistorySheet</name>
    <message>
        <source>Line history</source>
        <translation>Positionsverlauf</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>Hier ist noch nichts geschehen.</translation>
    </message>
</context>
<context>
    <name>tandem::IdlePresenter</name>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Nach %n Minute</numerusform>
            <numerusform>Nach %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic lock</source>
        <translation>Automatisch sperren</translation>
    </message>
    <message>
        <source>When nobody has touched it; a payment is never locked</source>
        <translation>Wenn niemand sie berührt hat; beim Bezahlen wird nie gesperrt</translation>
    </message>
</context>
<context>
    <name>tandem::ImportSheet</name>
    <message>
        <source>Import products</source>
        <translation>Produkte importieren</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>What would become of it</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>Import aus %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>Nothing can be imported: %n row(s) are wrong.</source>
        <translation>
            <numerusform>Nichts kann importiert werden: %n Zeile ist falsch.</numerusform>
            <numerusform>Nichts kann importiert werden: %n Zeilen sind falsch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::LanguagePresenter</name>
    <message>
        <source>Like this computer</source>
        <translation>Wie dieser Rechner</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of this window; what is printed is in the shop&apos;s language</source>
        <translation>Für dieses Fenster; gedruckt wird in der Sprache des Ladens</translation>
    </message>
</context>
<context>
    <name>tandem::Link</name>
    <message>
        <source>What answers at this address is not a Tandem hub.</source>
        <translation>An dieser Adresse antwortet kein Tandem-Hub.</translation>
    </message>
</context>
<context>
    <name>tandem::LogStore</name>
    <message>
        <source>entry %1 came where entry %2 was due</source>
        <translation>Eintrag %1 kam, wo Eintrag %2 fällig war</translation>
    </message>
    <message>
        <source>a checkpoint at %1 is beyond the last entry %2</source>
        <translation>ein Zwischenstand bei %1 liegt hinter dem letzten Eintrag %2</translation>
    </message>
    <message>
        <source>after an earlier failure</source>
        <translation>nach einem früheren Fehler</translation>
    </message>
    <message>
        <source>another operation is queued as number %1</source>
        <translation>ein anderer Vorgang wartet als Nummer %1</translation>
    </message>
    <message>
        <source>The store %1 is in use by another program. Close that program first.</source>
        <translation>Der Datenspeicher %1 wird von einem anderen Programm benutzt. Beenden Sie es zuerst.</translation>
    </message>
    <message>
        <source>The store %1 is damaged or is no store of this program. Restore a backup.</source>
        <translation>Der Datenspeicher %1 ist beschädigt oder gehört nicht zu diesem Programm. Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The store %1 was written by a newer version of this program. Install that version.</source>
        <translation>Der Datenspeicher %1 wurde von einer neueren Version dieses Programms geschrieben. Installieren Sie diese.</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be written to %1. Make room on it.</source>
        <translation>Die Festplatte ist voll: in %1 kann nichts mehr geschrieben werden. Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of the file and of its folder.</source>
        <translation>%1 kann nicht geschrieben werden. Prüfen Sie die Zugriffsrechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>%1 lies on a network share, where data can be lost. Choose a folder on this computer.</source>
        <translation>%1 liegt auf einer Netzwerkfreigabe; dort können Daten verloren gehen. Wählen Sie einen Ordner auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The disk failed while %1 was used (%2). Start the program again.</source>
        <translation>Die Festplatte hat versagt, während %1 benutzt wurde (%2). Starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Nothing was written to %1: %2.</source>
        <translation>Nichts wurde in %1 geschrieben: %2.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name for the backup.</source>
        <translation>%1 gibt es schon. Wählen Sie einen anderen Namen für die Sicherung.</translation>
    </message>
    <message>
        <source>it holds this operation or order number already</source>
        <translation>er enthält diesen Vorgang oder diese Bestellnummer schon</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 ist eine Datei, kein Ordner.</translation>
    </message>
</context>
<context>
    <name>tandem::MainWindow</name>
    <message>
        <source>Tandem</source>
        <translation>Tandem</translation>
    </message>
    <message>
        <source>Say which POS this till is.</source>
        <translation>Sagen Sie, welcher Kassenplatz diese Kasse ist.</translation>
    </message>
    <message>
        <source>“%1” is no address of a hub.</source>
        <translation>„%1“ ist keine Adresse eines Hubs.</translation>
    </message>
    <message>
        <source>this terminal</source>
        <translation>dieses Terminal</translation>
    </message>
    <message>
        <source>Opening the shop…</source>
        <translation>Der Laden wird geöffnet …</translation>
    </message>
    <message>
        <source>Looking for the hub…</source>
        <translation>Der Hub wird gesucht …</translation>
    </message>
    <message>
        <source>Who is selling?</source>
        <translation>Wer bedient?</translation>
    </message>
    <message>
        <source>%1 · %2 · Tandem</source>
        <translation>%1 · %2 · Tandem</translation>
    </message>
    <message>
        <source>No hub answers at %1 yet. Is it switched on, and is this its address?</source>
        <translation>An %1 antwortet noch kein Hub. Ist er eingeschaltet, und ist das seine Adresse?</translation>
    </message>
</context>
<context>
    <name>tandem::ManagerPin</name>
    <message>
        <source>For managers</source>
        <translation>Nur für die Leitung</translation>
    </message>
</context>
<context>
    <name>tandem::MenuPresenter</name>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Line note</source>
        <translation>Positionsnotiz</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Position löschen</translation>
    </message>
    <message>
        <source>Line history</source>
        <translation>Positionsverlauf</translation>
    </message>
    <message>
        <source>Order note</source>
        <translation>Bestellnotiz</translation>
    </message>
    <message>
        <source>Order discount</source>
        <translation>Bestellrabatt</translation>
    </message>
    <message>
        <source>Fiscal position</source>
        <translation>Steuerzuordnung</translation>
    </message>
    <message>
        <source>Send to kitchen</source>
        <translation>An die Küche</translation>
    </message>
    <message>
        <source>Order history</source>
        <translation>Bestellverlauf</translation>
    </message>
    <message>
        <source>Closed orders</source>
        <translation>Bestellarchiv</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Kassensitzung</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Kasse öffnen</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>Kasse schließen</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Einzahlung</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Auszahlung</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Kassensitzungen</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Multi-session Settings</source>
        <translation>Multi-Session</translation>
    </message>
    <message>
        <source>Run the hub here</source>
        <translation>Hub hier starten</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Ruhige Anzeige</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Point of Sale</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Bestellung stornieren</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Run it here</source>
        <translation>Hier starten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Usual motion</source>
        <translation>Bewegte Anzeige</translation>
    </message>
    <message>
        <source>How many percent off the whole order?</source>
        <translation>Wie viel Prozent Rabatt auf die ganze Bestellung?</translation>
    </message>
    <message>
        <source>Order %1 with %2 will be cancelled at every terminal. It stays in the closed orders.</source>
        <translation>Bestellung %1 über %2 wird an allen Terminals storniert. Sie bleibt im Bestellarchiv.</translation>
    </message>
    <message>
        <source>How much cash is in the drawer at the start?</source>
        <translation>Wie viel Bargeld liegt zu Beginn in der Kassenlade?</translation>
    </message>
    <message>
        <source>Only when the hub is gone for good: this terminal&apos;s copy of the shop takes its place, and the other terminals bring what this one has not seen. Should the old hub come back, it is left alone.</source>
        <translation>Nur wenn der Hub endgültig weg ist: die Kopie des Ladens auf diesem Terminal tritt an seine Stelle, und die anderen Terminals bringen mit, was dieses nicht gesehen hat. Kommt der alte Hub wieder, bleibt er außer Betracht.</translation>
    </message>
    <message>
        <source>Session closed</source>
        <translation>Kasse geschlossen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Z report</source>
        <translation>Z-Bericht</translation>
    </message>
    <message>
        <source>There was no session yet.</source>
        <translation>Es gab noch keine Kassensitzung.</translation>
    </message>
    <message>
        <source>No closed orders</source>
        <translation>Noch nichts im Archiv</translation>
    </message>
    <message>
        <source>Only the newest %1 are shown. Type a number, a name or an amount to find others.</source>
        <translation>Nur die neuesten %1 werden gezeigt. Geben Sie eine Nummer, einen Namen oder einen Betrag ein, um andere zu finden.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Automatic lock</source>
        <translation>Automatisch sperren</translation>
    </message>
    <message>
        <source>Where to save it? The ending says how: %1</source>
        <translation>Wohin speichern? Die Endung sagt, wie: %1</translation>
    </message>
</context>
<context>
    <name>tandem::MenuSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tandem::Money</name>
    <message>
        <source>%1 is not a currency; write it like &quot;EUR&quot;</source>
        <translation>%1 ist keine Währung; schreiben Sie sie wie „EUR“</translation>
    </message>
    <message>
        <source>%1 is not an amount; write it like &quot;%2&quot;</source>
        <translation>%1 ist kein Betrag; schreiben Sie ihn wie „%2“</translation>
    </message>
    <message>
        <source>%1 has more decimals than %2 has, which is %3</source>
        <translation>%1 hat mehr Nachkommastellen, als %2 hat, nämlich %3</translation>
    </message>
    <message>
        <source>%1 is too large an amount; the limit is %2</source>
        <translation>%1 ist ein zu großer Betrag; die Grenze ist %2</translation>
    </message>
</context>
<context>
    <name>tandem::MultiSessionSettings</name>
    <message>
        <source>Multi-session Settings</source>
        <translation>Multi-Session</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message numerus="yes">
        <source>%n POS(es)</source>
        <translation>
            <numerusform>%n Kassenplatz</numerusform>
            <numerusform>%n Kassenplätze</numerusform>
        </translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>New multi-session</source>
        <translation>Neue Multi-Session</translation>
    </message>
    <message>
        <source>Now in %1; choosing it here moves it.</source>
        <translation>Jetzt in %1; wer ihn hier wählt, verschiebt ihn.</translation>
    </message>
    <message>
        <source>%1 has its session open. Close it first.</source>
        <translation>An %1 ist eine Kassensitzung offen. Schließen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Sessions are open at %1. Close them first.</source>
        <translation>An %1 sind Kassensitzungen offen. Schließen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The hub can&apos;t be reached now; settings can be looked at, but not saved.</source>
        <translation>Der Hub ist jetzt nicht erreichbar; Einstellungen lassen sich ansehen, aber nicht speichern.</translation>
    </message>
    <message>
        <source>Every multi-session needs a name.</source>
        <translation>Jede Multi-Session braucht einen Namen.</translation>
    </message>
    <message>
        <source>Multi-sessions</source>
        <translation>Multi-Sessions</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Active: these POSes share their orders</source>
        <translation>Aktiv: diese Kassenplätze teilen ihre Bestellungen</translation>
    </message>
    <message>
        <source>POSes</source>
        <translation>Kassenplätze</translation>
    </message>
</context>
<context>
    <name>tandem::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Verstanden</translation>
    </message>
</context>
<context>
    <name>tandem::NoticePresenter</name>
    <message>
        <source>Next (%1)</source>
        <translation>Weiter (%1)</translation>
    </message>
</context>
<context>
    <name>tandem::Numpad</name>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
</context>
<context>
    <name>tandem::OpenOrdersSheet</name>
    <message>
        <source>Open orders</source>
        <translation>Offene Bestellungen</translation>
    </message>
    <message>
        <source>This is the last open session. These orders go on into the next run, unless a manager cancels them now.</source>
        <translation>Das ist die letzte offene Kassensitzung. Diese Bestellungen gehen in den nächsten Lauf über, wenn die Leitung sie nicht jetzt storniert.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel them</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>tandem::OrderLineDelegate</name>
    <message>
        <source>added by %1</source>
        <translation>hinzugefügt von %1</translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation>geändert von %1</translation>
    </message>
</context>
<context>
    <name>tandem::OrderListView</name>
    <message>
        <source>Order lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Nothing here yet. Tap a product or scan it.</source>
        <translation>Noch leer. Tippen Sie auf ein Produkt, oder scannen Sie es.</translation>
    </message>
</context>
<context>
    <name>tandem::OrderTabs</name>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neue Bestellung</translation>
    </message>
</context>
<context>
    <name>tandem::PayPresenter</name>
    <message>
        <source>Payment · order %1</source>
        <translation>Bezahlen · Bestellung %1</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>Auszuzahlen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Somebody added to this order. It is not in this bill; go back to the order to take it in.</source>
        <translation>Jemand hat dieser Bestellung etwas hinzugefügt. Auf dieser Rechnung steht es nicht; gehen Sie zur Bestellung zurück, um es aufzunehmen.</translation>
    </message>
    <message>
        <source>The hub cannot be reached: others may be paying this order, too. Ask them first.</source>
        <translation>Der Hub ist nicht erreichbar: diese Bestellung wird vielleicht auch anderswo bezahlt. Fragen Sie dort zuerst.</translation>
    </message>
    <message>
        <source>Others see: “being paid at %1”</source>
        <translation>Andere sehen: „wird bezahlt an: %1“</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>with a tip of %1</source>
        <translation>mit %1 Trinkgeld</translation>
    </message>
    <message>
        <source>%1 in cash</source>
        <translation>%1 in bar</translation>
    </message>
    <message>
        <source>Paid · %1</source>
        <translation>Bezahlt · %1</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Nächste Bestellung</translation>
    </message>
</context>
<context>
    <name>tandem::PaymentScreen</name>
    <message>
        <source>Remaining</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Back to the order</source>
        <translation>Zurück zur Bestellung</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Trinkgeld</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Storno</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Amount. Now choose how it is paid</source>
        <translation>Betrag. Wählen Sie jetzt die Zahlungsart</translation>
    </message>
    <message>
        <source>%1 remaining %2</source>
        <translation>%1 %2 offen</translation>
    </message>
</context>
<context>
    <name>tandem::PeriodBar</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
</context>
<context>
    <name>tandem::PinSheet</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n Ziffer</numerusform>
            <numerusform>%n Ziffern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::PosOptionsForm</name>
    <message>
        <source>Show it here</source>
        <translation>Hier zeigen</translation>
    </message>
    <message>
        <source>Switch to it when the current order is empty</source>
        <translation>Zu ihr wechseln, wenn die aktuelle Bestellung leer ist</translation>
    </message>
    <message>
        <source>Let it replace an empty order</source>
        <translation>Sie eine leere Bestellung ersetzen lassen</translation>
    </message>
    <message>
        <source>When an order comes in from another POS, at</source>
        <translation>Wenn von einem anderen Kassenplatz eine Bestellung kommt, an</translation>
    </message>
    <message>
        <source>Options of %1</source>
        <translation>Optionen von %1</translation>
    </message>
    <message>
        <source>Only orders that were begun at this POS are shown.</source>
        <translation>Nur an diesem Kassenplatz begonnene Bestellungen werden gezeigt.</translation>
    </message>
    <message>
        <source>It is not shown here.</source>
        <translation>Hier wird sie nicht gezeigt.</translation>
    </message>
    <message>
        <source>It waits in a tab of its own; the order on view stays.</source>
        <translation>Sie wartet in einem eigenen Reiter; die gezeigte Bestellung bleibt.</translation>
    </message>
    <message>
        <source>Only where it is switched to.</source>
        <translation>Nur wo zu ihr gewechselt wird.</translation>
    </message>
    <message>
        <source>One that was made with “New order” keeps its tab.</source>
        <translation>Eine mit „Neue Bestellung“ begonnene behält ihren Reiter.</translation>
    </message>
    <message>
        <source>The empty order keeps a tab beside it.</source>
        <translation>Die leere Bestellung behält daneben einen Reiter.</translation>
    </message>
</context>
<context>
    <name>tandem::PrintQueue</name>
    <message>
        <source>Receipt %1</source>
        <translation>Bon %1</translation>
    </message>
    <message>
        <source>Ticket of order %1 for %2</source>
        <translation>Bon der Bestellung %1 für %2</translation>
    </message>
    <message>
        <source>No printer is set up for %1.</source>
        <translation>Für %1 ist kein Drucker eingerichtet.</translation>
    </message>
    <message>
        <source>Order %1 is not paid; it has no receipt.</source>
        <translation>Bestellung %1 ist nicht bezahlt; sie hat keinen Bon.</translation>
    </message>
    <message>
        <source>Receipt %1, copy</source>
        <translation>Bon %1, Kopie</translation>
    </message>
    <message>
        <source>Nothing of that kind waits to be printed.</source>
        <translation>Nichts dergleichen wartet auf den Druck.</translation>
    </message>
    <message>
        <source>its printer is not there any more</source>
        <translation>seinen Drucker gibt es nicht mehr</translation>
    </message>
    <message>
        <source>its order is not known here</source>
        <translation>seine Bestellung ist hier nicht bekannt</translation>
    </message>
</context>
<context>
    <name>tandem::PrinterLine</name>
    <message>
        <source>it does not answer, or takes no more</source>
        <translation>er antwortet nicht oder nimmt nichts mehr an</translation>
    </message>
    <message>
        <source>it broke the connection</source>
        <translation>er hat die Verbindung abgebrochen</translation>
    </message>
</context>
<context>
    <name>tandem::ProductCsv</name>
    <message>
        <source>a quote is opened and never closed</source>
        <translation>ein Anführungszeichen wird geöffnet und nie geschlossen</translation>
    </message>
    <message>
        <source>there is text between a closing quote and the next comma</source>
        <translation>zwischen einem schließenden Anführungszeichen und dem nächsten Komma steht Text</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>unknown column %1; there are %2</source>
        <translation>unbekannte Spalte %1; es gibt %2</translation>
    </message>
    <message>
        <source>the column %1 is there twice</source>
        <translation>die Spalte %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>the column %1 is missing</source>
        <translation>die Spalte %1 fehlt</translation>
    </message>
    <message>
        <source>has %1 fields where the first line has %2</source>
        <translation>hat %1 Felder, die erste Zeile hat %2</translation>
    </message>
    <message>
        <source>the name is empty</source>
        <translation>der Name ist leer</translation>
    </message>
    <message>
        <source>price: %1</source>
        <translation>Preis: %1</translation>
    </message>
    <message>
        <source>price: must not be negative</source>
        <translation>Preis: darf nicht negativ sein</translation>
    </message>
    <message>
        <source>%1 %2 is that of the product %3, which is not in this list</source>
        <translation>%1 %2 gehört zum Produkt %3, das nicht in dieser Liste steht</translation>
    </message>
    <message>
        <source>%1 has %2 characters; the limit is %3</source>
        <translation>%1 hat %2 Zeichen; die Grenze ist %3</translation>
    </message>
    <message>
        <source>%1 holds a line break or another control character</source>
        <translation>%1 enthält einen Zeilenumbruch oder ein anderes Steuerzeichen</translation>
    </message>
    <message>
        <source>there is no tax named %1</source>
        <translation>es gibt keine Steuer namens %1</translation>
    </message>
    <message>
        <source>the tax %1 is there twice</source>
        <translation>die Steuer %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>%1 %2 is in line %3 already</source>
        <translation>%1 %2 steht schon in Zeile %3</translation>
    </message>
    <message>
        <source>There is no shop yet; import a shop file first</source>
        <translation>Es gibt noch keinen Laden; importieren Sie zuerst eine Ladendatei</translation>
    </message>
    <message>
        <source>The product list is larger than 64 MiB</source>
        <translation>Die Produktliste ist größer als 64 MiB</translation>
    </message>
    <message>
        <source>The product list is not UTF-8 text; save it as &quot;CSV UTF-8&quot;</source>
        <translation>Die Produktliste ist kein UTF-8-Text; speichern Sie sie als „CSV UTF-8“</translation>
    </message>
    <message>
        <source>the first row must name the columns</source>
        <translation>die erste Zeile muss die Spalten nennen</translation>
    </message>
</context>
<context>
    <name>tandem::ProductGrid</name>
    <message>
        <source>No product matches.</source>
        <translation>Kein Produkt passt.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
</context>
<context>
    <name>tandem::Quantity</name>
    <message>
        <source>%1 is not a quantity; write it like &quot;3&quot; or &quot;0.5&quot;</source>
        <translation>%1 ist keine Menge; schreiben Sie sie wie &quot;3&quot; oder &quot;0.5&quot;</translation>
    </message>
    <message>
        <source>%1 has more than the 3 decimals a quantity may have</source>
        <translation>%1 hat mehr als die 3 Nachkommastellen, die eine Menge haben darf</translation>
    </message>
    <message>
        <source>%1 is too large a quantity; the limit is %2</source>
        <translation>%1 ist eine zu große Menge; die Grenze ist %2</translation>
    </message>
</context>
<context>
    <name>tandem::Rate</name>
    <message>
        <source>%1 is not a percentage; write it like &quot;13.5&quot;</source>
        <translation>%1 ist kein Prozentsatz; schreiben Sie ihn wie &quot;13.5&quot;</translation>
    </message>
    <message>
        <source>%1 has more than the 4 decimals a percentage may have</source>
        <translation>%1 hat mehr als die 4 Nachkommastellen, die ein Prozentsatz haben darf</translation>
    </message>
    <message>
        <source>%1 is too large a percentage; the limit is 1000</source>
        <translation>%1 ist ein zu großer Prozentsatz; die Grenze ist 1000</translation>
    </message>
</context>
<context>
    <name>tandem::ReceiptSheet</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Nächste Bestellung</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>tandem::Register</name>
    <message>
        <source>There is no order %1.</source>
        <translation>Es gibt keine Bestellung %1.</translation>
    </message>
    <message>
        <source>The order has no line %1.</source>
        <translation>Die Bestellung hat keine Position %1.</translation>
    </message>
    <message>
        <source>The order has no line %1; it has %2.</source>
        <translation>Die Bestellung hat keine Position %1; sie hat %2.</translation>
    </message>
    <message>
        <source>Nobody is logged in at this till.</source>
        <translation>An dieser Kasse ist niemand angemeldet.</translation>
    </message>
    <message>
        <source>Order %1 was merged into order %2.</source>
        <translation>Bestellung %1 wurde in Bestellung %2 übernommen.</translation>
    </message>
    <message>
        <source>Order %1 is paid; it can no longer be changed.</source>
        <translation>Bestellung %1 ist bezahlt und lässt sich nicht mehr ändern.</translation>
    </message>
    <message>
        <source>Order %1 is cancelled; it can no longer be changed.</source>
        <translation>Bestellung %1 ist storniert und lässt sich nicht mehr ändern.</translation>
    </message>
    <message>
        <source>No line of the order is selected.</source>
        <translation>Keine Position der Bestellung ist gewählt.</translation>
    </message>
    <message>
        <source>There is no product %1. Its last digit does not fit: scan it again.</source>
        <translation>Es gibt kein Produkt %1. Die letzte Ziffer passt nicht: scannen Sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no product %1.</source>
        <translation>Es gibt kein Produkt %1.</translation>
    </message>
    <message>
        <source>The label says how much it is: scan the label of each packet of %1.</source>
        <translation>Auf dem Etikett steht, wie viel es ist: scannen Sie bei %1 das Etikett jeder Packung.</translation>
    </message>
    <message>
        <source>%1 is no longer sold.</source>
        <translation>%1 wird nicht mehr verkauft.</translation>
    </message>
    <message>
        <source>A quantity of &quot;0&quot; adds nothing.</source>
        <translation>Eine Menge „0“ fügt nichts hinzu.</translation>
    </message>
    <message>
        <source>A line may hold 9999999.999 at most.</source>
        <translation>Eine Position darf höchstens 9999999,999 enthalten.</translation>
    </message>
    <message>
        <source>An order may have %1 lines at most.</source>
        <translation>Eine Bestellung darf höchstens %1 Positionen haben.</translation>
    </message>
    <message>
        <source>The price %1 is below zero; give a quantity below zero instead.</source>
        <translation>Der Preis %1 liegt unter null; geben Sie stattdessen eine Menge unter null ein.</translation>
    </message>
    <message>
        <source>In this shop a manager changes prices.</source>
        <translation>In diesem Laden ändert nur die Leitung Preise.</translation>
    </message>
    <message>
        <source>A discount of %1% needs a manager: a cashier may give %2%.</source>
        <translation>%1% Rabatt brauchen die Leitung: Bediener dürfen %2% geben.</translation>
    </message>
    <message>
        <source>There is no customer %1.</source>
        <translation>Es gibt keinen Kunden %1.</translation>
    </message>
    <message>
        <source>There is no fiscal position %1.</source>
        <translation>Es gibt keine Steuerzuordnung %1.</translation>
    </message>
    <message>
        <source>Order %1 is not open any more.</source>
        <translation>Bestellung %1 ist nicht mehr offen.</translation>
    </message>
    <message>
        <source>Order %1 was carried over: only a manager cancels it.</source>
        <translation>Bestellung %1 stammt aus einem früheren Lauf: nur die Leitung storniert sie.</translation>
    </message>
    <message>
        <source>Order %1 was carried over: say why it is cancelled.</source>
        <translation>Bestellung %1 stammt aus einem früheren Lauf: sagen Sie, warum sie storniert wird.</translation>
    </message>
    <message>
        <source>Order %1 holds payments; void them before it is cancelled.</source>
        <translation>Bestellung %1 enthält Zahlungen; stornieren Sie diese zuerst.</translation>
    </message>
    <message>
        <source>Order %1 is being paid at %2.</source>
        <translation>Bestellung %1 wird am Kassenplatz %2 bezahlt.</translation>
    </message>
    <message>
        <source>The order holds nothing to pay for.</source>
        <translation>Die Bestellung enthält nichts zu bezahlen.</translation>
    </message>
    <message>
        <source>Giving back %1 needs a manager: a cashier may give back %2.</source>
        <translation>%1 zurückzugeben braucht die Leitung: Bediener dürfen %2 zurückgeben.</translation>
    </message>
    <message>
        <source>The hub cannot be reached, and others may be paying order %1. This till is set up to wait then. An order that is begun here can be paid.</source>
        <translation>Der Hub ist nicht erreichbar, und Bestellung %1 wird vielleicht anderswo bezahlt. Diese Kasse ist so eingestellt, dass sie dann wartet. Eine hier begonnene Bestellung kann bezahlt werden.</translation>
    </message>
    <message>
        <source>Order %1 is being paid elsewhere.</source>
        <translation>Bestellung %1 wird anderswo bezahlt.</translation>
    </message>
    <message>
        <source>%1 is no payment method of %2.</source>
        <translation>%1 ist keine Zahlungsart von %2.</translation>
    </message>
    <message>
        <source>A payment of &quot;0&quot; pays nothing.</source>
        <translation>Eine Zahlung „0“ bezahlt nichts.</translation>
    </message>
    <message>
        <source>Order %1 is covered already.</source>
        <translation>Bestellung %1 ist schon gedeckt.</translation>
    </message>
    <message>
        <source>%1 does not fit what is due, %2.</source>
        <translation>%1 passt nicht zum offenen Betrag %2.</translation>
    </message>
    <message>
        <source>A tip of %1 is not a part of the %2 that are paid.</source>
        <translation>Ein Trinkgeld von %1 ist kein Teil der bezahlten %2.</translation>
    </message>
    <message>
        <source>%1 is more than the %2 that are due; only cash gives change.</source>
        <translation>%1 ist mehr als die offenen %2; nur bei Bargeld gibt es Rückgeld.</translation>
    </message>
    <message>
        <source>The order has no such payment.</source>
        <translation>Die Bestellung hat keine solche Zahlung.</translation>
    </message>
    <message>
        <source>Only a manager takes a payment over.</source>
        <translation>Nur die Leitung übernimmt das Bezahlen.</translation>
    </message>
    <message>
        <source>Order %1 is not being paid at another terminal.</source>
        <translation>Bestellung %1 wird nicht an einem anderen Terminal bezahlt.</translation>
    </message>
    <message>
        <source>Order %1 is not being paid here.</source>
        <translation>Bestellung %1 wird nicht hier bezahlt.</translation>
    </message>
    <message>
        <source>Order %1 is not covered: %2 of %3 %4 are missing.</source>
        <translation>Bestellung %1 ist nicht gedeckt: von %3 %4 fehlen %2.</translation>
    </message>
    <message>
        <source>%1 of change can&apos;t be given: only %2 were paid in cash.</source>
        <translation>%1 Rückgeld ist nicht möglich: nur %2 wurden bar bezahlt.</translation>
    </message>
    <message>
        <source>Order %1 of %2 gives back the same goods of order %3 already.</source>
        <translation>Bestellung %1 von %2 gibt dieselben Waren der Bestellung %3 schon zurück.</translation>
    </message>
    <message>
        <source>Nothing of order %1 was paid twice by this payment.</source>
        <translation>Mit dieser Zahlung wurde nichts von Bestellung %1 doppelt bezahlt.</translation>
    </message>
    <message>
        <source>Order %1 is not paid.</source>
        <translation>Bestellung %1 ist nicht bezahlt.</translation>
    </message>
    <message>
        <source>All of order %1 was given back already.</source>
        <translation>Bestellung %1 wurde schon ganz zurückgegeben.</translation>
    </message>
    <message>
        <source>Only a manager deals with money that was taken twice or too much.</source>
        <translation>Nur die Leitung klärt Geld, das doppelt oder zu viel genommen wurde.</translation>
    </message>
    <message>
        <source>No money of order %1 needs a manager.</source>
        <translation>Für Bestellung %1 gibt es kein Geld zu klären.</translation>
    </message>
    <message>
        <source>Only a manager stops waiting for a till.</source>
        <translation>Nur die Leitung beendet das Warten auf eine Kasse.</translation>
    </message>
    <message>
        <source>The drawer can&apos;t hold %1.</source>
        <translation>Die Kassenlade kann %1 nicht enthalten.</translation>
    </message>
    <message>
        <source>The session of %1 is open at this till already.</source>
        <translation>Die Kassensitzung von %1 ist an dieser Kasse schon offen.</translation>
    </message>
    <message>
        <source>There is nothing to put in or take out.</source>
        <translation>Es gibt nichts einzuzahlen oder auszuzahlen.</translation>
    </message>
    <message>
        <source>Say what the cash is put in or taken out for.</source>
        <translation>Sagen Sie, wofür das Bargeld ein- oder ausgezahlt wird.</translation>
    </message>
    <message>
        <source>No session of %1 is open.</source>
        <translation>An %1 ist keine Kassensitzung offen.</translation>
    </message>
    <message>
        <source>The last session is closed; these orders stay open and go on into the next run: %1.</source>
        <translation>Die letzte Kassensitzung ist geschlossen; diese Bestellungen bleiben offen und gehen in den nächsten Lauf über: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be taken from %2 of %3.</source>
        <translation>%1 können nicht von %2 %3 weggenommen werden.</translation>
    </message>
    <message>
        <source>Order %1 has nothing to merge.</source>
        <translation>Bestellung %1 hat nichts zum Übernehmen.</translation>
    </message>
    <message>
        <source>Order %1 has payments. Give them back first.</source>
        <translation>Bestellung %1 enthält Zahlungen. Geben Sie diese zuerst zurück.</translation>
    </message>
    <message>
        <source>Order %1 cannot be put into itself.</source>
        <translation>Bestellung %1 kann nicht in sich selbst übernommen werden.</translation>
    </message>
    <message>
        <source>Order %1 is closed; nothing can be put into it.</source>
        <translation>Bestellung %1 ist erledigt; in sie kann nichts übernommen werden.</translation>
    </message>
    <message>
        <source>The kitchen knows everything of order %1.</source>
        <translation>Die Küche weiß alles von Bestellung %1.</translation>
    </message>
    <message>
        <source>There is no cashier %1 in this shop.</source>
        <translation>In diesem Laden gibt es den Bediener %1 nicht.</translation>
    </message>
    <message>
        <source>The PIN of %1 was missed too often. Try again in %2 s.</source>
        <translation>Die PIN von %1 war zu oft falsch. Versuchen Sie es in %2 s noch einmal.</translation>
    </message>
    <message>
        <source>The PIN given for %1 is wrong.</source>
        <translation>Die PIN für %1 ist falsch.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>Versuchen Sie es in %1 s noch einmal.</translation>
    </message>
    <message>
        <source>%1 is not a manager.</source>
        <translation>%1 gehört nicht zur Leitung.</translation>
    </message>
    <message>
        <source>Reports are for managers.</source>
        <translation>Berichte sind nur für die Leitung.</translation>
    </message>
</context>
<context>
    <name>tandem::RegisterScreen</name>
    <message>
        <source>Take over payment</source>
        <translation>Bezahlen übernehmen</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bezahlen</translation>
    </message>
    <message>
        <source>Search or scan</source>
        <translation>Suchen oder scannen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Point of Sale</source>
        <translation>Kasse</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>%n Sache zu klären</numerusform>
            <numerusform>%n Sachen zu klären</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ReportPresenter</name>
    <message>
        <source>By day</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Nach Stunde</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>Nach Produkt</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Nach Kategorie</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>Nach Bediener</translation>
    </message>
    <message>
        <source>By tax</source>
        <translation>Nach Steuer</translation>
    </message>
    <message>
        <source>By payment</source>
        <translation>Nach Zahlungsart</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
</context>
<context>
    <name>tandem::ReportSheet</name>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Verkäufe</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading … %1%</source>
        <translation>Wird gelesen … %1%</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing was sold in these days.</source>
        <translation>An diesen Tagen wurde nichts verkauft.</translation>
    </message>
</context>
<context>
    <name>tandem::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche löschen</translation>
    </message>
</context>
<context>
    <name>tandem::SellPresenter</name>
    <message>
        <source>Line</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Line history</source>
        <translation>Positionsverlauf</translation>
    </message>
    <message>
        <source>Note for the kitchen or the customer</source>
        <translation>Notiz für die Küche oder den Kunden</translation>
    </message>
    <message>
        <source>Order note</source>
        <translation>Bestellnotiz</translation>
    </message>
    <message>
        <source>Note for the whole order</source>
        <translation>Notiz zur ganzen Bestellung</translation>
    </message>
    <message>
        <source>Take over payment</source>
        <translation>Bezahlen übernehmen</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Being paid by %1</source>
        <translation>Wird von %1 bezahlt</translation>
    </message>
    <message>
        <source>Order %1 is being paid by %2. Take it over only when that till can&apos;t finish: it is switched off, broken or out of reach. Ask there first whether money was taken: what this till doesn&apos;t know of yet can&apos;t be seen here. That till is told as soon as it is reached.</source>
        <translation>Bestellung %1 wird von %2 bezahlt. Übernehmen Sie nur, wenn jene Kasse nicht fertig werden kann: sie ist ausgeschaltet, defekt oder nicht erreichbar. Fragen Sie dort zuerst, ob Geld genommen wurde: was diese Kasse noch nicht weiß, ist hier nicht zu sehen. Jene Kasse erfährt es, sobald sie erreichbar ist.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Kein Kunde</translation>
    </message>
    <message>
        <source>Fiscal position</source>
        <translation>Steuerzuordnung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Only the first %1 are shown. Type a name to find others.</source>
        <translation>Nur die ersten %1 werden gezeigt. Geben Sie einen Namen ein, um andere zu finden.</translation>
    </message>
</context>
<context>
    <name>tandem::Shop</name>
    <message>
        <source>%1 names %2 that does not exist</source>
        <translation>%1 nennt %2; das gibt es nicht</translation>
    </message>
    <message>
        <source>The shop needs a name</source>
        <translation>Der Laden braucht einen Namen</translation>
    </message>
    <message>
        <source>Something in the shop has no name</source>
        <translation>Etwas im Laden hat keinen Namen</translation>
    </message>
    <message>
        <source>%1 has no id</source>
        <translation>%1 hat keine Kennung</translation>
    </message>
    <message>
        <source>The name %1 is there twice</source>
        <translation>Der Name %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>The product code %1 is there twice</source>
        <translation>Der Produktcode %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>The barcode %1 is there twice</source>
        <translation>Der Strichcode %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>%1 is neither &quot;cash&quot; nor &quot;card&quot;</source>
        <translation>%1 ist weder &quot;cash&quot; noch &quot;card&quot;</translation>
    </message>
    <message>
        <source>a category</source>
        <translation>eine Kategorie</translation>
    </message>
    <message>
        <source>The category %1 lies within itself</source>
        <translation>Die Kategorie %1 liegt in sich selbst</translation>
    </message>
    <message>
        <source>a tax</source>
        <translation>eine Steuer</translation>
    </message>
    <message>
        <source>a fiscal position</source>
        <translation>eine Steuerzuordnung</translation>
    </message>
    <message>
        <source>a payment method</source>
        <translation>eine Zahlungsart</translation>
    </message>
    <message>
        <source>The printer %1 has no address</source>
        <translation>Der Drucker %1 hat keine Adresse</translation>
    </message>
    <message>
        <source>The printer %1 must have 24 to 64 columns</source>
        <translation>Der Drucker %1 muss 24 bis 64 Spalten haben</translation>
    </message>
    <message>
        <source>a printer</source>
        <translation>ein Drucker</translation>
    </message>
    <message>
        <source>a POS</source>
        <translation>ein Kassenplatz</translation>
    </message>
    <message>
        <source>The price of %1 is in %2, but the shop&apos;s currency is %3</source>
        <translation>Der Preis von %1 ist in %2, die Währung des Ladens aber %3</translation>
    </message>
    <message>
        <source>The POS %1 cannot be in two active multi-sessions at once: %2 and %3</source>
        <translation>Der Kassenplatz %1 kann nicht in zwei aktiven Multi-Sessions zugleich sein: %2 und %3</translation>
    </message>
</context>
<context>
    <name>tandem::ShopCodec</name>
    <message>
        <source>is not a text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <source>is over 200 characters long</source>
        <translation>ist über 200 Zeichen lang</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>is not a list of at most %1</source>
        <translation>ist keine Liste von höchstens %1</translation>
    </message>
    <message>
        <source>is not an id</source>
        <translation>ist keine Kennung</translation>
    </message>
    <message>
        <source>cannot be %1</source>
        <translation>kann nicht %1 sein</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key: what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>kind: cannot be %1</source>
        <translation>kind: kann nicht %1 sein</translation>
    </message>
</context>
<context>
    <name>tandem::ShopFile</name>
    <message>
        <source>must not be negative</source>
        <translation>darf nicht negativ sein</translation>
    </message>
    <message>
        <source>must not be over 100 %</source>
        <translation>darf nicht über 100 % liegen</translation>
    </message>
    <message>
        <source>%1 is not a color; write it like &quot;#b8860b&quot;</source>
        <translation>%1 ist keine Farbe; schreiben Sie sie wie &quot;#b8860b&quot;</translation>
    </message>
    <message>
        <source>%1 is neither &quot;cash&quot; nor &quot;card&quot;</source>
        <translation>%1 ist weder &quot;cash&quot; noch &quot;card&quot;</translation>
    </message>
    <message>
        <source>must be 4 to 32 digits</source>
        <translation>muss 4 bis 32 Ziffern haben</translation>
    </message>
    <message>
        <source>%1 is neither &quot;cashier&quot; nor &quot;manager&quot;</source>
        <translation>%1 ist weder &quot;cashier&quot; noch &quot;manager&quot;</translation>
    </message>
    <message>
        <source>%1 is no address of a printer; write it like &quot;10.0.0.5:9100&quot; or &quot;/dev/usb/lp0&quot;</source>
        <translation>%1 ist keine Adresse eines Druckers; schreiben Sie sie wie &quot;10.0.0.5:9100&quot; oder &quot;/dev/usb/lp0&quot;</translation>
    </message>
    <message>
        <source>must be between 24 and 64</source>
        <translation>muss zwischen 24 und 64 liegen</translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1 ist nicht eines von %2</translation>
    </message>
    <message>
        <source>%1 is there already, in %2[%3]</source>
        <translation>%1 gibt es schon, in %2[%3]</translation>
    </message>
    <message>
        <source>%1 is not a locale; write it like &quot;en_IE&quot;</source>
        <translation>%1 ist keine Sprachumgebung; schreiben Sie sie wie &quot;en_IE&quot;</translation>
    </message>
    <message>
        <source>%1 is neither &quot;line&quot; nor &quot;order&quot;</source>
        <translation>%1 ist weder &quot;line&quot; noch &quot;order&quot;</translation>
    </message>
    <message>
        <source>must be between 0 and 100</source>
        <translation>muss zwischen 0 und 100 liegen</translation>
    </message>
    <message>
        <source>has more than %1 lines</source>
        <translation>hat mehr als %1 Zeilen</translation>
    </message>
    <message>
        <source>The shop file is larger than 64 MiB</source>
        <translation>Die Ladendatei ist größer als 64 MiB</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>kommt zweimal vor</translation>
    </message>
    <message>
        <source>The shop file has more brackets within brackets than it may have</source>
        <translation>In der Ladendatei sind mehr Klammern ineinander, als sein dürfen</translation>
    </message>
    <message>
        <source>A shop file must be an object in { }</source>
        <translation>Eine Ladendatei muss ein Objekt in { } sein</translation>
    </message>
    <message>
        <source>this is not JSON (%1)</source>
        <translation>das ist kein JSON (%1)</translation>
    </message>
    <message>
        <source>%1 is neither in this file nor in the shop</source>
        <translation>%1 steht weder in dieser Datei noch im Laden</translation>
    </message>
    <message>
        <source>%1 has its price in %2 and is not in this file</source>
        <translation>%1 hat seinen Preis in %2 und steht nicht in dieser Datei</translation>
    </message>
    <message>
        <source>%1 would lie within itself</source>
        <translation>%1 läge in sich selbst</translation>
    </message>
    <message>
        <source>%1 is that of the product %2, which is not in this file</source>
        <translation>%1 gehört zum Produkt %2, das nicht in dieser Datei steht</translation>
    </message>
    <message>
        <source>%1 is in the active multi-session %2 already</source>
        <translation>%1 ist schon in der aktiven Multi-Session %2</translation>
    </message>
    <message>
        <source>must be an object in { }</source>
        <translation>muss ein Objekt in { } sein</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a list in [ ]</source>
        <translation>muss eine Liste in [ ] sein</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>must be a text in quotes</source>
        <translation>muss ein Text in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>has %1 characters; the limit is %2</source>
        <translation>hat %1 Zeichen; die Grenze ist %2</translation>
    </message>
    <message>
        <source>holds a line break or another control character</source>
        <translation>enthält einen Zeilenumbruch oder ein anderes Steuerzeichen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>tandem::ShopSender</name>
    <message>
        <source>The last change is still on its way.</source>
        <translation>Die letzte Änderung ist noch unterwegs.</translation>
    </message>
    <message>
        <source>It was left.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 %2 of %3 parts of it were taken; do the rest once more.</source>
        <translation>%1 Angenommene Teile: %2 von %3; machen Sie den Rest noch einmal.</translation>
    </message>
</context>
<context>
    <name>tandem::StartScreen</name>
    <message>
        <source>Tandem</source>
        <translation>Tandem</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>POS</source>
        <translation>Kassenplatz</translation>
    </message>
    <message>
        <source>The POS of this till, such as Bar</source>
        <translation>Der Kassenplatz dieser Kasse, etwa Bar</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>Adresse des Hubs</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Change hub or POS</source>
        <translation>Hub oder Kassenplatz ändern</translation>
    </message>
    <message>
        <source>Which hub does this till work with, and which POS is it?</source>
        <translation>Mit welchem Hub arbeitet diese Kasse, und welcher Kassenplatz ist sie?</translation>
    </message>
</context>
<context>
    <name>tandem::Terminal</name>
    <message>
        <source>%1 in order %2 was changed by %3 at the same time. Both changes count: check the quantity.</source>
        <translation>%1 in Bestellung %2 wurde zugleich von %3 geändert. Beide Änderungen zählen: prüfen Sie die Menge.</translation>
    </message>
    <message>
        <source>%1 in order %2 was changed by %3 at the same time. The later change stands: check it.</source>
        <translation>%1 in Bestellung %2 wurde zugleich von %3 geändert. Die spätere Änderung gilt: prüfen Sie sie.</translation>
    </message>
    <message>
        <source>Your change of order %1 had no effect, because %2 had already removed, cancelled or paid it. Look at the order, and do it again if it is still wanted.</source>
        <translation>Ihre Änderung an Bestellung %1 blieb ohne Wirkung, weil %2 sie schon entfernt, storniert oder bezahlt hatte. Sehen Sie die Bestellung an, und wiederholen Sie es, falls noch nötig.</translation>
    </message>
    <message>
        <source>Your change of order %1 had no effect: what it was about is not there any more. Look at the order, and do it again if it is still wanted.</source>
        <translation>Ihre Änderung an Bestellung %1 blieb ohne Wirkung: was sie betraf, gibt es nicht mehr. Sehen Sie die Bestellung an, und wiederholen Sie es, falls noch nötig.</translation>
    </message>
    <message>
        <source>Order %1 was paid by %2 before your change of %3 came in. It is now in order %4: take money for that, too.</source>
        <translation>Bestellung %1 wurde von %2 bezahlt, bevor Ihre Änderung an %3 ankam. Sie steht jetzt in Bestellung %4: kassieren Sie auch das.</translation>
    </message>
    <message>
        <source>Added by %2 while order %3 was being paid: %1. Now in order %4: take money for that, too.</source>
        <translation>Hinzugefügt von %2, während Bestellung %3 bezahlt wurde: %1. Jetzt in Bestellung %4: kassieren Sie auch das.</translation>
    </message>
    <message>
        <source>Order %2 was changed while it was being paid: %1. That is not in the bill. Renew the bill, or take money for it afterwards.</source>
        <translation>Bestellung %2 wurde geändert, während sie bezahlt wurde: %1. Das steht nicht auf der Rechnung. Erneuern Sie die Rechnung, oder kassieren Sie es danach.</translation>
    </message>
    <message>
        <source>Order %1 was cancelled while a part of it went to order %2. That part stays open: cancel it there if nobody wants it.</source>
        <translation>Bestellung %1 wurde storniert, während ein Teil davon in Bestellung %2 ging. Dieser Teil bleibt offen: stornieren Sie ihn dort, wenn ihn niemand will.</translation>
    </message>
    <message>
        <source>Order %1 was cancelled while something was added. What was added stays open: cancel again if nobody wants it.</source>
        <translation>Bestellung %1 wurde storniert, während etwas hinzukam. Das Hinzugekommene bleibt offen: stornieren Sie noch einmal, wenn es niemand will.</translation>
    </message>
    <message>
        <source>Order %1 was not merged: meanwhile %2 took money for it, cancelled or merged it. Look at both orders.</source>
        <translation>Bestellung %1 wurde nicht übernommen: inzwischen hat %2 sie kassiert, storniert oder selbst übernommen. Sehen Sie beide Bestellungen an.</translation>
    </message>
    <message>
        <source>%2 takes money for order %1: it is not merged into order %3. Look at both orders.</source>
        <translation>%2 kassiert Bestellung %1: sie wird nicht in Bestellung %3 übernommen. Sehen Sie beide Bestellungen an.</translation>
    </message>
    <message>
        <source>Order %1 was not cancelled: %2 had merged it into order %3. Take away there what nobody wants.</source>
        <translation>Bestellung %1 wurde nicht storniert: %2 hatte sie in Bestellung %3 übernommen. Nehmen Sie dort weg, was niemand will.</translation>
    </message>
    <message>
        <source>%1 of order %2 is in the bill that %3 made. It is not in order %4 any more: take no money for it there.</source>
        <translation>%1 aus Bestellung %2 steht auf der Rechnung, die %3 gemacht hat, und nicht mehr in Bestellung %4: kassieren Sie es dort nicht.</translation>
    </message>
    <message>
        <source>There was less of %1 in order %2 than you took from it: %3 had changed it. Check both.</source>
        <translation>In Bestellung %2 war weniger %1, als Sie wegnahmen: %3 hatte es geändert. Prüfen Sie beide.</translation>
    </message>
    <message>
        <source>%1 of order %2 was sent to the kitchen twice, here and by %3. Tell the kitchen.</source>
        <translation>%1 aus Bestellung %2 ging zweimal an die Küche, von hier und von %3. Sagen Sie es der Küche.</translation>
    </message>
    <message>
        <source>%1 in order %2 was changed by %3 while it was sent to the kitchen. Send what is new.</source>
        <translation>%1 in Bestellung %2 wurde von %3 geändert, während es an die Küche ging. Senden Sie, was neu ist.</translation>
    </message>
    <message>
        <source>Order %1 is being paid by %2. Your payment did not begin: wait, or ask a manager to take it over.</source>
        <translation>Bestellung %1 wird von %2 bezahlt. Ihr Bezahlen hat nicht begonnen: warten Sie, oder bitten Sie die Leitung, es zu übernehmen.</translation>
    </message>
    <message>
        <source>Order %1 cannot be cancelled: money was taken for it by %2. Give the money back first.</source>
        <translation>Bestellung %1 kann nicht storniert werden: %2 hat Geld dafür genommen. Geben Sie es zuerst zurück.</translation>
    </message>
    <message>
        <source>%2 took the payment of order %1 over. Look at it before you take money.</source>
        <translation>%2 hat das Bezahlen von Bestellung %1 übernommen. Sehen Sie sie an, bevor Sie Geld nehmen.</translation>
    </message>
    <message>
        <source>Order %1 was already paid by %2. Take no money for it.</source>
        <translation>Bestellung %1 wurde schon von %2 bezahlt. Nehmen Sie kein Geld dafür.</translation>
    </message>
    <message>
        <source>Order %1 was paid twice, here and by %2, %3 each time. Ask a manager to give one back.</source>
        <translation>Bestellung %1 wurde doppelt bezahlt, hier und von %2, je %3. Bitten Sie die Leitung, eines zurückzugeben.</translation>
    </message>
    <message>
        <source>Order %1 was paid with goods that were removed or paid elsewhere meanwhile: %2. Ask a manager to look at it.</source>
        <translation>Bestellung %1 wurde mit Waren bezahlt, die inzwischen entfernt oder anderswo bezahlt waren: %2. Bitten Sie die Leitung, das anzusehen.</translation>
    </message>
    <message>
        <source>%1 was taken for order %2 beyond its bill. Ask a manager whether it is to be given back.</source>
        <translation>Für Bestellung %2 wurde %1 mehr genommen, als auf der Rechnung steht. Fragen Sie die Leitung, ob es zurückzugeben ist.</translation>
    </message>
    <message>
        <source>A payment of %1 on order %2 was voided at one till and closed at another: it counts as taken. Ask a manager to look at it.</source>
        <translation>Eine Zahlung von %1 auf Bestellung %2 wurde an einer Kasse storniert und an einer anderen abgeschlossen: sie gilt als erhalten. Bitten Sie die Leitung, das anzusehen.</translation>
    </message>
    <message>
        <source>%1 of order %2 was given back more than once. Ask a manager to look at it.</source>
        <translation>%1 aus Bestellung %2 wurde mehr als einmal zurückgegeben. Bitten Sie die Leitung, das anzusehen.</translation>
    </message>
    <message>
        <source>%2 had already dealt with the money of order %1. There is nothing left to do.</source>
        <translation>%2 hatte das Geld von Bestellung %1 schon geklärt. Es bleibt nichts zu tun.</translation>
    </message>
    <message>
        <source>More money came for order %1 while a manager dealt with it. Look at it once more.</source>
        <translation>Für Bestellung %1 kam noch Geld, während die Leitung sie klärte. Sehen Sie sie noch einmal an.</translation>
    </message>
    <message>
        <source>The last session is closed. Still open and carried over: %1.</source>
        <translation>Die letzte Kassensitzung ist geschlossen. Noch offen und übertragen: %1.</translation>
    </message>
    <message>
        <source>The hub was put back to an older state. What was order %1 is order %2 now. It is found under both numbers.</source>
        <translation>Der Hub wurde auf einen älteren Stand zurückgesetzt. Was Bestellung %1 war, ist jetzt Bestellung %2. Sie ist unter beiden Nummern zu finden.</translation>
    </message>
    <message>
        <source>The hub was put back to an older state or is new. Go on selling: orders stay NEW until every till with an open session has come back, or a manager goes on without them.</source>
        <translation>Der Hub wurde auf einen älteren Stand zurückgesetzt oder ist neu. Verkaufen Sie weiter: Bestellungen bleiben NEU, bis jede Kasse mit offener Kassensitzung wieder da ist oder die Leitung ohne sie weitermacht.</translation>
    </message>
    <message>
        <source>Order %1 had come out here otherwise than at the hub: it is the hub&apos;s now. Look it through before you go on; both are in this terminal&apos;s log.</source>
        <translation>Bestellung %1 war hier anders ausgegangen als beim Hub: jetzt gilt die des Hubs. Sehen Sie sie durch, bevor Sie weitermachen; beide stehen im Protokoll dieses Terminals.</translation>
    </message>
    <message>
        <source>An old copy of this shop&apos;s hub answers at this address; another terminal&apos;s copy was made the hub since then. Nothing is sent to the old one: use the address of the new one.</source>
        <translation>An dieser Adresse antwortet eine alte Kopie des Hubs dieses Ladens; seitdem wurde die Kopie eines anderen Terminals zum Hub. An den alten wird nichts gesendet: benutzen Sie die Adresse des neuen.</translation>
    </message>
    <message>
        <source>Another device has this terminal&apos;s data, or its receipts&apos; letters, too. This one goes on under a new identity, and its receipts begin with other letters; nothing is lost.</source>
        <translation>Ein anderes Gerät hat auch die Daten dieses Terminals oder die Buchstaben seiner Bons. Dieses macht mit neuer Identität weiter, und seine Bons beginnen mit anderen Buchstaben; nichts ist verloren.</translation>
    </message>
    <message>
        <source>The hub did not take your last change of order %1, and it was undone here: %2</source>
        <translation>Der Hub hat Ihre letzte Änderung an Bestellung %1 nicht angenommen; hier wurde sie rückgängig gemacht: %2</translation>
    </message>
    <message>
        <source>The hub did not take your last change of an order, and it was undone here: %1</source>
        <translation>Der Hub hat Ihre letzte Änderung an einer Bestellung nicht angenommen; hier wurde sie rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>A till at %1 has not been heard from since %2. What it sold since is not in your orders and figures: switch it on where it reaches the hub, or let a manager stop waiting for it.</source>
        <translation>Von einer Kasse an %1 ist seit %2 nichts zu hören. Was sie seitdem verkauft hat, fehlt in Ihren Bestellungen und Zahlen: schalten Sie sie ein, wo sie den Hub erreicht, oder lassen Sie die Leitung das Warten beenden.</translation>
    </message>
    <message>
        <source>Another shop&apos;s hub (%1) answers at this address. Nothing is sent to it; your work waits for its own hub.</source>
        <translation>An dieser Adresse antwortet der Hub eines anderen Ladens (%1). Ihm wird nichts gesendet; Ihre Arbeit wartet auf den eigenen Hub.</translation>
    </message>
    <message>
        <source>This terminal works with another hub now. Work for %1 that has not been sent is kept here, and goes to that hub when the terminal is started with its address again.</source>
        <translation>Dieses Terminal arbeitet jetzt mit einem anderen Hub. Noch nicht gesendete Arbeit für %1 bleibt hier und geht an jenen Hub, wenn das Terminal wieder mit dessen Adresse gestartet wird.</translation>
    </message>
    <message>
        <source>The hub&apos;s disk is full. Go on selling: your work is kept here and goes to the hub once there is room on its disk.</source>
        <translation>Die Festplatte des Hubs ist voll. Verkaufen Sie weiter: Ihre Arbeit bleibt hier und geht an den Hub, sobald dort Platz ist.</translation>
    </message>
    <message>
        <source>%1 Go on selling: only the times on receipts and of sessions are wrong. Set the clock of this computer, or the hub&apos;s if that is the wrong one.</source>
        <translation>%1 Verkaufen Sie weiter: nur die Zeiten auf Bons und von Kassensitzungen sind falsch. Stellen Sie die Uhr dieses Rechners, oder die des Hubs, falls jene falsch geht.</translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full. Nothing new comes from the hub, and nothing can be added, until there is room on it; a payment that has begun can be finished.</source>
        <translation>Die Festplatte dieses Rechners ist voll. Bis wieder Platz ist, kommt nichts Neues vom Hub, und nichts kann hinzugefügt werden; begonnenes Bezahlen lässt sich abschließen.</translation>
    </message>
    <message>
        <source>This terminal is not ready to sell.</source>
        <translation>Dieses Terminal ist noch nicht bereit zum Verkaufen.</translation>
    </message>
    <message>
        <source>This is not possible: an amount, a text or the number of lines is beyond what an order can hold.</source>
        <translation>Das geht nicht: ein Betrag, ein Text oder die Zahl der Positionen ist mehr, als eine Bestellung fassen kann.</translation>
    </message>
    <message>
        <source>This is too much for one step: it has %1 KiB, %2 are possible.</source>
        <translation>Das ist zu viel für einen Schritt: es hat %1 KiB, möglich sind %2.</translation>
    </message>
    <message>
        <source>Settings are kept at the hub, which cannot be reached now. Try again when online.</source>
        <translation>Einstellungen liegen beim Hub, der jetzt nicht erreichbar ist. Versuchen Sie es noch einmal, wenn Sie online sind.</translation>
    </message>
    <message>
        <source>The last change is still on its way.</source>
        <translation>Die letzte Änderung ist noch unterwegs.</translation>
    </message>
    <message>
        <source>The hub cannot be reached now.</source>
        <translation>Der Hub ist jetzt nicht erreichbar.</translation>
    </message>
    <message>
        <source>Cut by hand.</source>
        <translation>Von Hand getrennt.</translation>
    </message>
    <message>
        <source>The hub was put back to an older state. Check whether the change is there before you make it again.</source>
        <translation>Der Hub wurde auf einen älteren Stand zurückgesetzt. Prüfen Sie, ob die Änderung da ist, bevor Sie sie noch einmal machen.</translation>
    </message>
    <message>
        <source>The hub&apos;s disk is full. What is done here is kept here and goes to the hub once there is room on its disk.</source>
        <translation>Die Festplatte des Hubs ist voll. Was hier getan wird, bleibt hier und geht an den Hub, sobald dort Platz ist.</translation>
    </message>
    <message>
        <source>An old copy of the hub answers at this address. Nothing is sent to it.</source>
        <translation>An dieser Adresse antwortet eine alte Kopie des Hubs. Ihr wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Numbers are given again already: nobody is waited for.</source>
        <translation>Nummern werden schon wieder vergeben: auf niemanden wird gewartet.</translation>
    </message>
    <message>
        <source>No such device is waited for.</source>
        <translation>Auf kein solches Gerät wird gewartet.</translation>
    </message>
    <message>
        <source>What answers at this address is not a Tandem hub.</source>
        <translation>An dieser Adresse antwortet kein Tandem-Hub.</translation>
    </message>
    <message>
        <source>Another shop&apos;s hub (%1) answers at this address. Nothing is sent to it.</source>
        <translation>An dieser Adresse antwortet der Hub eines anderen Ladens (%1). Ihm wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The connection to the hub broke. Check whether the change is there before you make it again.</source>
        <translation>Die Verbindung zum Hub brach ab. Prüfen Sie, ob die Änderung da ist, bevor Sie sie noch einmal machen.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <translation>Der Hub antwortet nicht.</translation>
    </message>
    <message>
        <source>The hub takes nothing; connecting anew.</source>
        <translation>Der Hub nimmt nichts an; die Verbindung wird neu aufgebaut.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of this till is %1 ahead of the hub&apos;s.</source>
        <translation>Die Uhr dieser Kasse geht gegenüber der des Hubs um %1 vor.</translation>
    </message>
    <message>
        <source>The clock of this till is %1 behind the hub&apos;s.</source>
        <translation>Die Uhr dieser Kasse geht gegenüber der des Hubs um %1 nach.</translation>
    </message>
    <message>
        <source>Connecting under a new identity.</source>
        <translation>Verbindet mit neuer Identität.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check its permissions.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Prüfen Sie seine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>Another program already uses the data in %1.</source>
        <translation>Ein anderes Programm benutzt die Daten in %1 bereits.</translation>
    </message>
    <message>
        <source>There is no POS named &quot;%1&quot;: the hub has no shop yet. Import a shop file into it first.</source>
        <translation>Es gibt keinen Kassenplatz namens „%1“: der Hub hat noch keinen Laden. Importieren Sie zuerst eine Ladendatei.</translation>
    </message>
    <message>
        <source>There is no POS named &quot;%1&quot; in this shop.</source>
        <translation>In diesem Laden gibt es keinen Kassenplatz namens „%1“.</translation>
    </message>
    <message>
        <source>What the hub sent of the open orders cannot be read.</source>
        <translation>Was der Hub zu den offenen Bestellungen gesendet hat, ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>tandem::TerminalCopy</name>
    <message>
        <source>The terminal&apos;s copy in %1 is damaged: the log of stream %2 is broken at entry %3. Take another terminal&apos;s, or a backup.</source>
        <translation>Die Kopie des Terminals in %1 ist beschädigt: das Protokoll von Strom %2 ist bei Eintrag %3 unterbrochen. Nehmen Sie die eines anderen Terminals oder eine Sicherung.</translation>
    </message>
    <message>
        <source>A terminal is running with the data in %1: close it first.</source>
        <translation>Ein Terminal läuft mit den Daten in %1: beenden Sie es zuerst.</translation>
    </message>
    <message>
        <source>The terminal in %1 has never had all of the shop: take another one&apos;s copy, or a backup.</source>
        <translation>Das Terminal in %1 hatte nie den ganzen Laden: nehmen Sie die Kopie eines anderen oder eine Sicherung.</translation>
    </message>
    <message>
        <source>%1 is not the data folder of a terminal that has met a hub.</source>
        <translation>%1 ist nicht der Datenordner eines Terminals, das einen Hub kennt.</translation>
    </message>
    <message>
        <source>The terminal in %1 knows several hubs. Say which one with --hub: %2.</source>
        <translation>Das Terminal in %1 kennt mehrere Hubs. Sagen Sie mit --hub, welchen: %2.</translation>
    </message>
    <message>
        <source>The terminal in %1 has never met the hub %2.</source>
        <translation>Das Terminal in %1 kennt den Hub %2 nicht.</translation>
    </message>
</context>
<context>
    <name>tandem::TextSheet</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>tandem::TopBar</name>
    <message>
        <source>Cashier</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 an %2</translation>
    </message>
</context>
<context>
    <name>tandem::TotalBar</name>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>tandem::WebSocketLink</name>
    <message>
        <source>The hub closed the connection.</source>
        <translation>Der Hub hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <translation>Der Hub antwortet nicht.</translation>
    </message>
</context>
</TS>
