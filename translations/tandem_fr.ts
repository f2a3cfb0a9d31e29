<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>BackOffice</name>
    <message>
        <source>not used</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>in the price</source>
        <translation>dans le prix</translation>
    </message>
    <message>
        <source>on top</source>
        <translation>en sus</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>espèces</translation>
    </message>
    <message>
        <source>card</source>
        <translation>carte</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>cashier</source>
        <translation>caissier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Catégorie parente</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Fiscal position</source>
        <translation>Position fiscale</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Taxes</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Moyens de paiement</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Fiscal positions</source>
        <translation>Positions fiscales</translation>
    </message>
    <message>
        <source>Cashiers</source>
        <translation>Caissiers</translation>
    </message>
    <message>
        <source>POSes</source>
        <translation>Points de vente</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Imprimantes</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Magasin</translation>
    </message>
    <message>
        <source>There is no %1 among %2.</source>
        <translation>%1 n’existe pas (%2).</translation>
    </message>
    <message>
        <source>%1 has no %2; it has %3.</source>
        <translation>%1&#xa0;: %2 n’existe pas&#xa0;; il y a %3.</translation>
    </message>
    <message>
        <source>There is one called %1 already.</source>
        <translation>Le nom %1 est déjà pris.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Codes-barres</translation>
    </message>
    <message>
        <source>One in each line.</source>
        <translation>Un par ligne.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>kg, for what is sold by weight; pc, or what you like.</source>
        <translation>kg pour ce qui se vend au poids&#xa0;; pce, ou ce que vous voulez.</translation>
    </message>
    <message>
        <source>10.0.0.5:9100, or a device file: /dev/usb/lp0</source>
        <translation>10.0.0.5:9100, ou un fichier de périphérique&#xa0;: /dev/usb/lp0</translation>
    </message>
    <message>
        <source>Letters in a line</source>
        <translation>Caractères par ligne</translation>
    </message>
    <message>
        <source>24 to 64; 42 on 80 mm, 32 on 58 mm.</source>
        <translation>De 24 à 64&#xa0;; 42 pour 80 mm, 32 pour 58 mm.</translation>
    </message>
    <message>
        <source>Code page</source>
        <translation>Page de codes</translation>
    </message>
    <message>
        <source>As the printer is set.</source>
        <translation>Celle réglée sur l’imprimante.</translation>
    </message>
    <message>
        <source>Cuts the paper</source>
        <translation>Coupe le papier</translation>
    </message>
    <message>
        <source>A cash drawer hangs on it</source>
        <translation>Un tiroir y est branché</translation>
    </message>
    <message>
        <source>Says when it has printed</source>
        <translation>Signale la fin de l’impression</translation>
    </message>
    <message>
        <source>Off for a printer that never answers.</source>
        <translation>À désactiver si l’imprimante ne répond jamais.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nom du magasin</translation>
    </message>
    <message>
        <source>Below it on receipts</source>
        <translation>En dessous sur les tickets</translation>
    </message>
    <message>
        <source>Address, tax number, …</source>
        <translation>Adresse, numéro fiscal…</translation>
    </message>
    <message>
        <source>At the end of receipts</source>
        <translation>À la fin des tickets</translation>
    </message>
    <message>
        <source>Language and country of amounts</source>
        <translation>Langue et pays des montants</translation>
    </message>
    <message>
        <source>en_IE, de_DE, …</source>
        <translation>fr_FR, fr_BE…</translation>
    </message>
    <message>
        <source>Cash is paid in steps of</source>
        <translation>Espèces arrondies à</translation>
    </message>
    <message>
        <source>0.05; empty: to the cent.</source>
        <translation>0.05&#xa0;; vide&#xa0;: au centime.</translation>
    </message>
    <message>
        <source>A cashier&apos;s discount, at most</source>
        <translation>Remise d’un caissier, au plus</translation>
    </message>
    <message>
        <source>Empty: no limit.</source>
        <translation>Vide&#xa0;: sans limite.</translation>
    </message>
    <message>
        <source>A cashier gives back, at most</source>
        <translation>Remboursement par un caissier, au plus</translation>
    </message>
    <message>
        <source>Cashiers may change prices</source>
        <translation>Les caissiers peuvent changer les prix</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Prints kitchen tickets of its goods.</source>
        <translation>Imprime les bons de cuisine de ses articles.</translation>
    </message>
    <message>
        <source>Rate in %</source>
        <translation>Taux en&#xa0;%</translation>
    </message>
    <message>
        <source>Prices hold it already</source>
        <translation>Déjà comprise dans les prix</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>4 to 32 digits; empty: as it was.</source>
        <translation>De 4 à 32 chiffres&#xa0;; vide&#xa0;: comme avant.</translation>
    </message>
    <message>
        <source>None chosen: all of them.</source>
        <translation>Aucun choisi&#xa0;: tous.</translation>
    </message>
    <message>
        <source>Prints its receipts.</source>
        <translation>Imprime ses tickets.</translation>
    </message>
    <message>
        <source>There is none called %1.</source>
        <translation>Le nom %1 n’existe pas.</translation>
    </message>
    <message>
        <source>This has %1 characters; the limit is %2.</source>
        <translation>Ce texte a %1 caractères&#xa0;; la limite est %2.</translation>
    </message>
    <message>
        <source>This holds a line break or another control character.</source>
        <translation>Ce texte contient un saut de ligne ou un autre caractère de contrôle.</translation>
    </message>
    <message>
        <source>This must be a text.</source>
        <translation>Cela doit être un texte.</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>Cela ne doit pas être vide.</translation>
    </message>
    <message>
        <source>This must not be negative.</source>
        <translation>Cela ne doit pas être négatif.</translation>
    </message>
    <message>
        <source>This must be between 0 and 100.</source>
        <translation>Cela doit être compris entre 0 et 100.</translation>
    </message>
    <message>
        <source>This must be a number from %1 to %2.</source>
        <translation>Cela doit être un nombre de %1 à %2.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>Cela doit être true ou false.</translation>
    </message>
    <message>
        <source>This must be a list of texts.</source>
        <translation>Cela doit être une liste de textes.</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 figure deux fois.</translation>
    </message>
    <message>
        <source>These are more than %1.</source>
        <translation>Il y en a plus de %1.</translation>
    </message>
    <message>
        <source>%1 is not one of %2.</source>
        <translation>%1 n’est pas l’un de %2.</translation>
    </message>
    <message>
        <source>This must be an object in { }.</source>
        <translation>Cela doit être un objet entre { }.</translation>
    </message>
    <message>
        <source>%1 is that of %2.</source>
        <translation>%1 est celui de %2.</translation>
    </message>
    <message>
        <source>%1 is not a color; write it like &quot;#b8860b&quot;.</source>
        <translation>%1 n’est pas une couleur&#xa0;; écrivez-la comme «&#xa0;#b8860b&#xa0;».</translation>
    </message>
    <message>
        <source>A category can&apos;t lie within itself.</source>
        <translation>Une catégorie ne peut pas être contenue dans elle-même.</translation>
    </message>
    <message>
        <source>A new cashier needs a PIN.</source>
        <translation>Un nouveau caissier a besoin d’un code PIN.</translation>
    </message>
    <message>
        <source>A PIN is 4 to 32 digits.</source>
        <translation>Un code PIN a de 4 à 32 chiffres.</translation>
    </message>
    <message>
        <source>Nobody would be a manager any more.</source>
        <translation>Plus personne ne serait responsable.</translation>
    </message>
    <message>
        <source>This is no address of a printer; write it like &quot;10.0.0.5:9100&quot; or &quot;/dev/usb/lp0&quot;.</source>
        <translation>Ce n’est pas l’adresse d’une imprimante&#xa0;; écrivez-la comme «&#xa0;10.0.0.5:9100&#xa0;» ou «&#xa0;/dev/usb/lp0&#xa0;».</translation>
    </message>
    <message>
        <source>%1 is not a locale; write it like &quot;en_IE&quot;.</source>
        <translation>%1 n’est pas une langue régionale&#xa0;; écrivez-la comme «&#xa0;en_IE&#xa0;».</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The discount %1 is not between 0 and 100 percent.</source>
        <translation>La remise %1 n’est pas comprise entre 0 et 100 pour cent.</translation>
    </message>
    <message>
        <source>A note may have %1 characters at most; this one has %2.</source>
        <translation>Une note peut avoir %1 caractères au plus&#xa0;; celle-ci en a %2.</translation>
    </message>
    <message>
        <source>This looks like a payment card&apos;s number; it must not be written down.</source>
        <translation>Cela ressemble au numéro d’une carte de paiement&#xa0;; il ne doit pas être noté.</translation>
    </message>
    <message>
        <source>The key %1 must be 1 to %2 Latin letters, digits, &apos;.&apos;, &apos;_&apos;, &apos;-&apos; or &apos;:&apos;.</source>
        <translation>La clé %1 doit comporter de 1 à %2 lettres latines, chiffres, «&#xa0;.&#xa0;», «&#xa0;_&#xa0;», «&#xa0;-&#xa0;» ou «&#xa0;:&#xa0;».</translation>
    </message>
    <message>
        <source>The value of %1 may have %2 bytes at most.</source>
        <translation>La valeur de %1 peut avoir %2 octets au plus.</translation>
    </message>
</context>
<context>
    <name>DemoShop</name>
    <message>
        <source>The demo shop is missing from this program.</source>
        <translation>Le magasin de démonstration manque dans ce programme.</translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>&quot;%1&quot; is no IP address.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse IP.</translation>
    </message>
    <message>
        <source>Cannot listen on %1 port %2: %3.</source>
        <translation>Impossible d’écouter sur %1, port %2&#xa0;: %3.</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>currency: this shop has sold in %1, which cannot become %2 any more. Another currency needs a hub of its own.</source>
        <translation>currency&#xa0;: ce magasin a vendu en %1, ce qui ne peut plus devenir %2. Une autre devise demande un hub à part.</translation>
    </message>
    <message>
        <source>tax_rounding: this shop has sold already, and its taxes stay rounded as they were.</source>
        <translation>tax_rounding&#xa0;: ce magasin a déjà vendu&#xa0;; ses taxes restent arrondies comme avant.</translation>
    </message>
    <message>
        <source>%1 has a session open, opened by %2. Close it before %1 changes its multi-session.</source>
        <translation>Une session est ouverte sur %1 par %2. Fermez-la avant que %1 change de multisession.</translation>
    </message>
    <message>
        <source>%1 has open orders: %2. Pay or cancel them before %1 joins a multi-session.</source>
        <translation>Des commandes sont ouvertes sur %1&#xa0;: %2. Encaissez-les ou annulez-les avant que %1 rejoigne une multisession.</translation>
    </message>
    <message>
        <source>Terminals that were never paired are only let in from this computer: %1 is not a loopback address such as 127.0.0.1.</source>
        <translation>Les terminaux jamais appairés ne sont admis que depuis cet ordinateur&#xa0;: %1 n’est pas une adresse locale comme 127.0.0.1.</translation>
    </message>
    <message>
        <source>%1 has lost its hub.sqlite. What was there before a restore is in %2: rename that to hub.sqlite, or restore a backup.</source>
        <translation>%1 a perdu son hub.sqlite. L’état d’avant une restauration est dans %2&#xa0;: renommez ce fichier en hub.sqlite, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>A restore into %1 was broken off: run tandem-hub restore again, or remove hub.sqlite.restoring to begin anew.</source>
        <translation>Une restauration dans %1 a été interrompue&#xa0;: relancez tandem-hub restore, ou supprimez hub.sqlite.restoring pour repartir de zéro.</translation>
    </message>
    <message>
        <source>%1 has lost its hub.sqlite: restore a backup, or remove hub.mark to begin anew.</source>
        <translation>%1 a perdu son hub.sqlite&#xa0;: restaurez une sauvegarde, ou supprimez hub.mark pour repartir de zéro.</translation>
    </message>
    <message>
        <source>The store %1 is damaged: %2 in it cannot be read. Restore a backup.</source>
        <translation>La base %1 est endommagée&#xa0;: %2 ne peut pas y être lu. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>the hub&apos;s identity</source>
        <translation>l’identité du hub</translation>
    </message>
    <message>
        <source>the list of lineages</source>
        <translation>la liste des lignées</translation>
    </message>
    <message>
        <source>The hub has stopped.</source>
        <translation>Le hub s’est arrêté.</translation>
    </message>
    <message>
        <source>it is from before the hub&apos;s last start: entries that were committed before may be missing</source>
        <translation>elle date d’avant le dernier démarrage du hub&#xa0;: des écritures validées auparavant peuvent manquer</translation>
    </message>
    <message>
        <source>the lineage %1, which was begun later, is not in it</source>
        <translation>la lignée %1, commencée plus tard, n’y est pas</translation>
    </message>
    <message>
        <source>stream %1: it ends at entry %2, but %3 were committed before</source>
        <translation>flux %1&#xa0;: il s’arrête à l’écriture %2, mais %3 avaient été validées</translation>
    </message>
    <message>
        <source>stream %1: entry %2 is another one than was committed before</source>
        <translation>flux %1&#xa0;: l’écriture %2 n’est pas celle qui avait été validée</translation>
    </message>
    <message>
        <source>%1 is not empty: name a new folder for the hub.</source>
        <translation>%1 n’est pas vide&#xa0;: indiquez un nouveau dossier pour le hub.</translation>
    </message>
    <message>
        <source>%1 is not a backup of a hub.</source>
        <translation>%1 n’est pas la sauvegarde d’un hub.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2</translation>
    </message>
    <message>
        <source>The backup %1 is damaged: the state with which the log of stream %2 begins cannot be read.</source>
        <translation>La sauvegarde %1 est endommagée&#xa0;: l’état par lequel commence le journal du flux %2 est illisible.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged: the log of stream %2 is broken at entry %3.</source>
        <translation>La sauvegarde %1 est endommagée&#xa0;: le journal du flux %2 est rompu à l’écriture %3.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program.</source>
        <translation>%1 a été écrit par une version plus récente de ce programme.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il n’y a pas de fichier %1.</translation>
    </message>
    <message>
        <source>There is no hub&apos;s data in %1.</source>
        <translation>Il n’y a pas de données de hub dans %1.</translation>
    </message>
    <message>
        <source>The store %1 has lost all its content. Restore a backup.</source>
        <translation>La base %1 a perdu tout son contenu. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>An older copy of %1 was put in its place (%2). A new lineage begins: %3. Terminals give back what they still have.</source>
        <translation>Une copie plus ancienne de %1 a été mise à sa place (%2). Une nouvelle lignée commence&#xa0;: %3. Les terminaux rendent ce qu’ils ont encore.</translation>
    </message>
    <message>
        <source>The store %1 is damaged: the log of stream %2 is broken at entry %3. tandem-hub verify says more; restore a backup.</source>
        <translation>La base %1 est endommagée&#xa0;: le journal du flux %2 est rompu à l’écriture %3. tandem-hub verify en dit plus&#xa0;; restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The store %1 is damaged: the state with which the log of stream %2 begins cannot be read. Restore a backup.</source>
        <translation>La base %1 est endommagée&#xa0;: l’état par lequel commence le journal du flux %2 est illisible. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>An older copy of %1 was put in its place: a terminal has seen what is not in it. A new lineage begins: %2. Terminals give back what they still have.</source>
        <translation>Une copie plus ancienne de %1 a été mise à sa place&#xa0;: un terminal a vu ce qui n’y est pas. Une nouvelle lignée commence&#xa0;: %2. Les terminaux rendent ce qu’ils ont encore.</translation>
    </message>
    <message>
        <source>There is no folder %1 for the backup.</source>
        <translation>Il n’y a pas de dossier %1 pour la sauvegarde.</translation>
    </message>
    <message>
        <source>The hub&apos;s store is damaged: the log of stream %1 breaks off after entry %2. Restore a backup.</source>
        <translation>La base du hub est endommagée&#xa0;: le journal du flux %1 s’interrompt après l’écriture %2. Restaurez une sauvegarde.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) of this file exchange their names or codes with each other, more than fit into one step. Import them in several files.</source>
        <translation>
            <numerusform>%n élément de ce fichier échange son nom ou son code avec un autre, plus qu’une étape n’en contient. Importez en plusieurs fichiers.</numerusform>
            <numerusform>%n éléments de ce fichier échangent leurs noms ou leurs codes, plus qu’une étape n’en contient. Importez en plusieurs fichiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody would be a manager any more; one has to stay.</source>
        <translation>Plus personne ne serait responsable&#xa0;; il doit en rester un.</translation>
    </message>
    <message>
        <source>%1 is not a manager, and only managers change the shop.</source>
        <translation>%1 n’est pas responsable, et seuls les responsables modifient le magasin.</translation>
    </message>
</context>
<context>
    <name>KitchenTicket</name>
    <message>
        <source>Order %1</source>
        <translation>Commande %1</translation>
    </message>
    <message>
        <source>NOT WANTED: %1 x %2</source>
        <translation>ANNULÉ : %1 x %2</translation>
    </message>
    <message>
        <source>NEW NOTE: %1</source>
        <translation>NOUVELLE NOTE : %1</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>%1 × %2 for %3 is too large an amount; the limit is %4.</source>
        <translation>%1 × %2 pour %3 donne un montant trop élevé&#xa0;; la limite est %4.</translation>
    </message>
    <message>
        <source>The order would come to %1, which is too large an amount; the limit is %2.</source>
        <translation>La commande atteindrait %1, un montant trop élevé&#xa0;; la limite est %2.</translation>
    </message>
    <message>
        <source>%1 is given back at what was paid for it, %2 less %3%; that can&apos;t be changed.</source>
        <translation>%1 est remboursé au prix payé, %2 moins %3&#xa0;%&#xa0;; cela ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>%1 of %2 would not give anything back; write it like &quot;%3&quot;.</source>
        <translation>%1 de %2 ne rembourserait rien&#xa0;; écrivez «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>%1 of %2 can&apos;t be given back; %3 were sold.</source>
        <translation>%1 de %2 ne peuvent pas être remboursés&#xa0;; %3 ont été vendus.</translation>
    </message>
</context>
<context>
    <name>OrderName</name>
    <message>
        <source>NEW</source>
        <translation>NOUV.</translation>
    </message>
    <message>
        <source>%1 · run %2</source>
        <translation>%1 · cycle %2</translation>
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
        <translation>%1 remboursé à %2</translation>
    </message>
    <message>
        <source>added %1 at %2</source>
        <translation>%1 ajouté à %2</translation>
    </message>
    <message>
        <source>typed quantity %1</source>
        <translation>quantité %1 saisie</translation>
    </message>
    <message>
        <source>quantity %1</source>
        <translation>quantité %1</translation>
    </message>
    <message>
        <source>price %1</source>
        <translation>prix %1</translation>
    </message>
    <message>
        <source>discount in percent %1</source>
        <translation>remise en pour cent&#xa0;: %1</translation>
    </message>
    <message>
        <source>note removed</source>
        <translation>note retirée</translation>
    </message>
    <message>
        <source>note &quot;%1&quot;</source>
        <translation>note «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>customer removed</source>
        <translation>client retiré</translation>
    </message>
    <message>
        <source>customer %1</source>
        <translation>client %1</translation>
    </message>
    <message>
        <source>fiscal position removed</source>
        <translation>position fiscale retirée</translation>
    </message>
    <message>
        <source>fiscal position %1</source>
        <translation>position fiscale %1</translation>
    </message>
    <message>
        <source>receipt printed once more</source>
        <translation>ticket réimprimé</translation>
    </message>
    <message>
        <source>discount on the order removed</source>
        <translation>remise sur la commande retirée</translation>
    </message>
    <message>
        <source>discount on the order in percent %1</source>
        <translation>remise sur la commande en pour cent&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1 mis à %2</translation>
    </message>
    <message>
        <source>bill of %1 for payment</source>
        <translation>addition de %1 à payer</translation>
    </message>
    <message>
        <source>payment broken off</source>
        <translation>paiement interrompu</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>paid %1 %2, of it %3 tip</source>
        <translation>payé %1 %2, dont pourboire %3</translation>
    </message>
    <message>
        <source>paid %1 %2</source>
        <translation>payé %1 %2</translation>
    </message>
    <message>
        <source>payment taken back</source>
        <translation>paiement repris</translation>
    </message>
    <message>
        <source>payment taken back: %1</source>
        <translation>paiement repris&#xa0;: %1</translation>
    </message>
    <message>
        <source>closed with %1, receipt %2</source>
        <translation>clôturée avec %1, ticket %2</translation>
    </message>
    <message>
        <source>closed with %1, change %2, receipt %3</source>
        <translation>clôturée avec %1, rendu %2, ticket %3</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>cancelled: &quot;%1&quot;</source>
        <translation>annulée&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>came from another order: %1</source>
        <translation>venu d’une autre commande&#xa0;: %1</translation>
    </message>
    <message>
        <source>split off to another order: %1</source>
        <translation>séparé vers une autre commande&#xa0;: %1</translation>
    </message>
    <message>
        <source>another order was merged into this one</source>
        <translation>une autre commande a été réunie à celle-ci</translation>
    </message>
    <message>
        <source>merged into another order</source>
        <translation>réunie à une autre commande</translation>
    </message>
    <message>
        <source>note sent to the kitchen</source>
        <translation>note envoyée en cuisine</translation>
    </message>
    <message>
        <source>sent to the kitchen: %1</source>
        <translation>envoyé en cuisine&#xa0;: %1</translation>
    </message>
    <message>
        <source>a manager has dealt with the money</source>
        <translation>un responsable a réglé la question d’argent</translation>
    </message>
    <message>
        <source>payment taken over</source>
        <translation>paiement repris par un autre</translation>
    </message>
    <message>
        <source>What was done before this terminal joined is not here.</source>
        <translation>Ce qui a été fait avant l’arrivée de ce terminal n’est pas ici.</translation>
    </message>
    <message>
        <source>What was done before %1 is not here.</source>
        <translation>Ce qui a été fait avant %1 n’est pas ici.</translation>
    </message>
    <message>
        <source>It is at the hub, which cannot be reached now.</source>
        <translation>C’est au hub, qui est injoignable pour l’instant.</translation>
    </message>
    <message>
        <source>It is at the hub, whose version does not hand it out.</source>
        <translation>C’est au hub, dont la version ne le communique pas.</translation>
    </message>
    <message>
        <source>The hub does not have it any more.</source>
        <translation>Le hub ne l’a plus.</translation>
    </message>
    <message>
        <source>counted together with somebody else&apos;s change</source>
        <translation>compté avec la modification d’un autre</translation>
    </message>
    <message>
        <source>had no effect</source>
        <translation>sans effet</translation>
    </message>
    <message>
        <source>came after the payment and went on in another order</source>
        <translation>arrivé après le paiement, passé dans une autre commande</translation>
    </message>
    <message>
        <source>came after the bill</source>
        <translation>arrivé après l’addition</translation>
    </message>
    <message>
        <source>what was added meanwhile stayed open</source>
        <translation>ce qui a été ajouté entre-temps est resté ouvert</translation>
    </message>
    <message>
        <source>refused and undone</source>
        <translation>refusé et annulé</translation>
    </message>
    <message>
        <source>paid a second time</source>
        <translation>payé une seconde fois</translation>
    </message>
    <message>
        <source>more than the bill</source>
        <translation>plus que l’addition</translation>
    </message>
    <message>
        <source>given back more than once</source>
        <translation>remboursé plus d’une fois</translation>
    </message>
    <message>
        <source>was about something that is not there</source>
        <translation>portait sur quelque chose qui n’existe pas</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The data of this till in %1 is damaged. Nothing that the hub has is lost: set the till up anew in another folder, and keep this one for what it had not sent.</source>
        <translation>Les données de cette caisse dans %1 sont endommagées. Rien de ce que le hub possède n’est perdu&#xa0;: réinstallez la caisse dans un autre dossier, et gardez celui-ci pour ce qu’elle n’avait pas envoyé.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check its permissions.</source>
        <translation>Le dossier %1 ne peut pas être créé. Vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>What the hub sent of the open orders cannot be read.</source>
        <translation>Ce que le hub a envoyé sur les commandes ouvertes est illisible.</translation>
    </message>
    <message>
        <source>There is no data of a till in %1.</source>
        <translation>Il n’y a pas de données de caisse dans %1.</translation>
    </message>
    <message>
        <source>Another program already uses the data in %1.</source>
        <translation>Un autre programme utilise déjà les données de %1.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Caissier</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Commande : %1</translation>
    </message>
    <message>
        <source>Order: pending</source>
        <translation>Commande : sans numéro encore</translation>
    </message>
    <message>
        <source>Order before: %1</source>
        <translation>Commande précédente : %1</translation>
    </message>
    <message>
        <source>Receipt: %1</source>
        <translation>Ticket : %1</translation>
    </message>
    <message>
        <source>Not paid: this is no receipt</source>
        <translation>Non payé : ceci n&apos;est pas un ticket</translation>
    </message>
    <message>
        <source>COPY %1</source>
        <translation>COPIE %1</translation>
    </message>
    <message>
        <source>Second payment of the same order</source>
        <translation>Second paiement de la même commande</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>Client : %1</translation>
    </message>
    <message>
        <source>  paid before: %1</source>
        <translation>  payé auparavant : %1</translation>
    </message>
    <message>
        <source>Discount %1%</source>
        <translation>Remise %1 %</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Sous-total</translation>
    </message>
    <message>
        <source>%1 (%2%) on %3</source>
        <translation>%1 (%2 %) sur %3</translation>
    </message>
    <message>
        <source>TOTAL %1</source>
        <translation>TOTAL %1</translation>
    </message>
    <message>
        <source>Sum of the lines</source>
        <translation>Somme des lignes</translation>
    </message>
    <message>
        <source>Included tax taken off</source>
        <translation>Taxe incluse déduite</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Arrondi des espèces</translation>
    </message>
    <message>
        <source>  of it tip</source>
        <translation>  dont pourboire</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rendu</translation>
    </message>
</context>
<context>
    <name>ReportQuestion</name>
    <message>
        <source>%1 is no day; days are written as 2026-07-01.</source>
        <translation>%1 n’est pas un jour&#xa0;; les jours s’écrivent comme 2026-07-01.</translation>
    </message>
    <message>
        <source>There is no report by %1; there is: %2.</source>
        <translation>Il n’y a pas de rapport par %1&#xa0;; il y a&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The first day, %1, is after the last one, %2.</source>
        <translation>Le premier jour, %1, vient après le dernier, %2.</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>No category</source>
        <translation>Sans catégorie</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>Sans taxe</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Caissier</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxe</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Pourboires</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Hors taxe</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Sold in each hour</source>
        <translation>Vendu par heure</translation>
    </message>
    <message>
        <source>Sold over the days</source>
        <translation>Vendu par jour</translation>
    </message>
    <message>
        <source>The largest %1</source>
        <translation>Top %1</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Encaissé</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendu</translation>
    </message>
</context>
<context>
    <name>SessionFigures</name>
    <message>
        <source>X report</source>
        <translation>Rapport X</translation>
    </message>
    <message>
        <source>Z report</source>
        <translation>Rapport Z</translation>
    </message>
    <message>
        <source>%1 · run %2</source>
        <translation>%1 · cycle %2</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>Ouverte le %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Fermée le %1</translation>
    </message>
    <message>
        <source>Not counted at the close</source>
        <translation>Non compté à la fermeture</translation>
    </message>
    <message>
        <source>Grand total of %1</source>
        <translation>Total général %1</translation>
    </message>
    <message>
        <source>Cash out: %1</source>
        <translation>Sortie de caisse : %1</translation>
    </message>
    <message>
        <source>Cash in: %1</source>
        <translation>Entrée de caisse : %1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Paiements</translation>
    </message>
    <message>
        <source>Tips in them</source>
        <translation>Dont pourboires</translation>
    </message>
    <message>
        <source>Rounding of cash in them</source>
        <translation>Dont arrondis d&apos;espèces</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Taxes</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Sans catégorie</translation>
    </message>
    <message>
        <source>Cashiers</source>
        <translation>Caissiers</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Remises</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Remboursé</translation>
    </message>
    <message>
        <source>Expected in the drawer</source>
        <translation>Attendu dans le tiroir</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Supplement %1</source>
        <translation>Supplément %1</translation>
    </message>
    <message>
        <source>came in run %1</source>
        <translation>arrivé au cycle %1</translation>
    </message>
    <message>
        <source>Drawer of</source>
        <translation>Tiroir de</translation>
    </message>
    <message>
        <source>Cash after its drawer was counted</source>
        <translation>Espèces après le comptage du tiroir</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>There is no memory left. All that was said to be done is kept; start the program again.</source>
        <translation>La mémoire est pleine. Tout ce qui a été annoncé comme fait est conservé&#xa0;; redémarrez le programme.</translation>
    </message>
</context>
<context>
    <name>ViewMaker</name>
    <message>
        <source>%1% off</source>
        <translation>remise de %1&#xa0;%</translation>
    </message>
    <message>
        <source>added by %1</source>
        <translation>ajouté par %1</translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation>modifié par %1</translation>
    </message>
    <message>
        <source>paying at %1</source>
        <translation>paie&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien encore</translation>
    </message>
    <message>
        <source>tax %1 included</source>
        <translation>dont taxe %1</translation>
    </message>
    <message>
        <source>with tax %1</source>
        <translation>plus taxe %1</translation>
    </message>
    <message>
        <source>with a tip of %1</source>
        <translation>avec un pourboire de %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Commande %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The line ends with a backslash that keeps nothing.</source>
        <translation>La ligne se termine par une barre oblique inverse qui ne protège rien.</translation>
    </message>
    <message>
        <source>A quote in the line is not closed.</source>
        <translation>Un guillemet n’est pas fermé dans la ligne.</translation>
    </message>
</context>
<context>
    <name>WriteFile</name>
    <message>
        <source>There is a file %1 already; it was left as it is.</source>
        <translation>Un fichier %1 existe déjà&#xa0;; il est resté tel quel.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>Le fichier %1 n’a pas pu être écrit&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>tandem::AmountSheet</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation>Billets et pièces</translation>
    </message>
</context>
<context>
    <name>tandem::Attention</name>
    <message>
        <source>More money was taken for order %1 than its bill, or more given back than was sold. Ask a manager to look at it.</source>
        <translation>Plus d’argent a été encaissé pour la commande %1 que son addition, ou plus remboursé que vendu. Demandez à un responsable d’y regarder.</translation>
    </message>
    <message>
        <source>a manager can go on without them</source>
        <translation>un responsable peut continuer sans elles</translation>
    </message>
    <message>
        <source>waits for %1; a manager can go on without</source>
        <translation>attend %1&#xa0;; un responsable peut continuer sans</translation>
    </message>
    <message>
        <source>a manager can stop waiting for it</source>
        <translation>un responsable peut cesser de l’attendre</translation>
    </message>
    <message>
        <source>stays until a manager has dealt with it</source>
        <translation>reste jusqu’à ce qu’un responsable l’ait réglé</translation>
    </message>
</context>
<context>
    <name>tandem::AttentionSheet</name>
    <message>
        <source>Needs attention</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Rien à traiter.</translation>
    </message>
    <message>
        <source>Got all</source>
        <translation>Tout est lu</translation>
    </message>
    <message>
        <source>Show order</source>
        <translation>Voir commande</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Rembourser</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Réimprimer</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>tandem::AutoLink</name>
    <message>
        <source>Changing to WebSocket.</source>
        <translation>Passage à WebSocket.</translation>
    </message>
</context>
<context>
    <name>tandem::BackOfficePresenter</name>
    <message>
        <source>Which list of products?</source>
        <translation>Quelle liste de produits&#xa0;?</translation>
    </message>
    <message>
        <source>Where to write the products?</source>
        <translation>Où écrire les produits&#xa0;?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Taxes</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>These are the first %1 of %2. Type a name, a code or a barcode to find others.</source>
        <translation>Voici les %1 premiers sur %2. Tapez un nom, un code ou un code-barres pour en trouver d’autres.</translation>
    </message>
    <message>
        <source>%1: new</source>
        <translation>%1&#xa0;: ajout</translation>
    </message>
</context>
<context>
    <name>tandem::BackOfficeSheet</name>
    <message>
        <source>Back office</source>
        <translation>Gestion</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>Il n’y a encore rien ici.</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>tandem::BarChart</name>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
</context>
<context>
    <name>tandem::CashPresenter</name>
    <message>
        <source>Cash in</source>
        <translation>Entrée de caisse</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Sortie de caisse</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Pour quoi&#xa0;?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>How much cash is put into the drawer?</source>
        <translation>Combien d’espèces entrent dans le tiroir&#xa0;?</translation>
    </message>
    <message>
        <source>How much cash is taken out of the drawer?</source>
        <translation>Combien d’espèces sortent du tiroir&#xa0;?</translation>
    </message>
</context>
<context>
    <name>tandem::CategoryBar</name>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
</context>
<context>
    <name>tandem::ChoiceSheet</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>tandem::ClosePresenter</name>
    <message>
        <source>Close session</source>
        <translation>Fermer la session</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>Annuler les commandes</translation>
    </message>
    <message>
        <source>Why are they cancelled?</source>
        <translation>Pourquoi les annuler&#xa0;?</translation>
    </message>
    <message>
        <source>Count the cash in the drawer. How much is there?</source>
        <translation>Comptez les espèces du tiroir. Combien y en a-t-il&#xa0;?</translation>
    </message>
</context>
<context>
    <name>tandem::ColourRow</name>
    <message>
        <source>No colour</source>
        <translation>Sans couleur</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Couleur %1</translation>
    </message>
</context>
<context>
    <name>tandem::ConnectionPill</name>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n unsent</source>
        <translation>
            <numerusform>%1 · %n non envoyé</numerusform>
            <numerusform>%1 · %n non envoyés</numerusform>
        </translation>
    </message>
    <message>
        <source>By WebSocket</source>
        <translation>Par WebSocket</translation>
    </message>
    <message>
        <source>By long polling</source>
        <translation>Par long polling</translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation>Détails de la connexion</translation>
    </message>
</context>
<context>
    <name>tandem::CountSheet</name>
    <message>
        <source>Notes and coins</source>
        <translation>Billets et pièces</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Use the sum</source>
        <translation>Reprendre la somme</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>Sum %1</source>
        <translation>Somme %1</translation>
    </message>
</context>
<context>
    <name>tandem::DaySheet</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
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
        <translation>L’imprimante a échoué&#xa0;: %1. La vente est faite.</translation>
    </message>
    <message>
        <source>Hub: %1</source>
        <translation>Hub&#xa0;: %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Depuis %1</translation>
    </message>
    <message>
        <source>Hub last seen %1</source>
        <translation>Hub vu pour la dernière fois à %1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) safe on this terminal, not yet at the hub</source>
        <translation>
            <numerusform>%n modification en sûreté sur ce terminal, pas encore au hub</numerusform>
            <numerusform>%n modifications en sûreté sur ce terminal, pas encore au hub</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub runs on this terminal already.</source>
        <translation>Le hub tourne déjà sur ce terminal.</translation>
    </message>
    <message>
        <source>The hub answers. A terminal&apos;s copy takes its place only where it is gone for good.</source>
        <translation>Le hub répond. La copie d’un terminal ne prend sa place que s’il a disparu pour de bon.</translation>
    </message>
    <message>
        <source>begun by %1</source>
        <translation>commencée par %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Commande %1</translation>
    </message>
    <message>
        <source>This order is not known here any more.</source>
        <translation>Cette commande n’est plus connue ici.</translation>
    </message>
    <message>
        <source>%1 is not printed yet. It is tried again.</source>
        <translation>%1 n’est pas encore imprimé. Nouvelle tentative en cours.</translation>
    </message>
    <message>
        <source>%1 may be printed, or only half of it. Look at the paper: is it to be printed again?</source>
        <translation>%1 est peut-être imprimé, ou à moitié seulement. Regardez le papier&#xa0;: faut-il réimprimer&#xa0;?</translation>
    </message>
    <message>
        <source>the program ended meanwhile</source>
        <translation>le programme s’est arrêté entre-temps</translation>
    </message>
    <message>
        <source>Session open since %1 by %2. Close it first.</source>
        <translation>Session ouverte depuis %1 par %2. Fermez-la d’abord.</translation>
    </message>
    <message>
        <source>not at the hub yet</source>
        <translation>pas encore au hub</translation>
    </message>
    <message>
        <source>%1 by that till&apos;s clock</source>
        <translation>%1 à l’horloge de cette caisse-là</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile. Discard, and look at it again.</source>
        <translation>%1 a été modifié entre-temps par quelqu’un d’autre. Abandonnez, et regardez à nouveau.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile; it stays as it is.</source>
        <translation>%1 a été modifié entre-temps par quelqu’un d’autre&#xa0;; rien n’est défait.</translation>
    </message>
    <message>
        <source>The shop is as it was.</source>
        <translation>Le magasin est de nouveau comme avant.</translation>
    </message>
    <message>
        <source>%1 is as it was.</source>
        <translation>%1 est de nouveau comme avant.</translation>
    </message>
    <message>
        <source>%1 is saved, for every terminal.</source>
        <translation>%1 est enregistré, pour tous les terminaux.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>All of this is in the shop already.</source>
        <translation>Tout cela est déjà dans le magasin.</translation>
    </message>
    <message>
        <source>%1 are new, %2 change.</source>
        <translation>Nouveaux&#xa0;: %1, modifiés&#xa0;: %2.</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Nouveau&#xa0;: %1</translation>
    </message>
    <message>
        <source>The products are in %1.</source>
        <translation>Les produits sont dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are imported, for every terminal.</source>
        <translation>
            <numerusform>%n élément est importé, pour tous les terminaux.</numerusform>
            <numerusform>%n éléments sont importés, pour tous les terminaux.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in %1.</source>
        <translation>C’est dans %1.</translation>
    </message>
</context>
<context>
    <name>tandem::DeviceIdentity</name>
    <message>
        <source>This device&apos;s key %1 cannot be used: %2</source>
        <translation>La clé %1 de cet appareil est inutilisable&#xa0;: %2</translation>
    </message>
    <message>
        <source>This device&apos;s key %1 cannot be written: %2</source>
        <translation>La clé %1 de cet appareil ne peut pas être écrite&#xa0;: %2</translation>
    </message>
    <message>
        <source>others may read it; allow only its owner</source>
        <translation>d’autres peuvent la lire&#xa0;; ne l’autorisez qu’à son propriétaire</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>elle est endommagée</translation>
    </message>
</context>
<context>
    <name>tandem::FiguresTable</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>tandem::FileSheet</name>
    <message>
        <source>Up</source>
        <translation>Remonter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>It is there already. Save again to replace it.</source>
        <translation>Ce fichier existe déjà. Enregistrez à nouveau pour le remplacer.</translation>
    </message>
</context>
<context>
    <name>tandem::FormSheet</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>inchangée</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>tandem::HistoryPresenter</name>
    <message>
        <source>Line history</source>
        <translation>Historique de la ligne</translation>
    </message>
    <message>
        <source>Order history</source>
        <translation>Historique commande</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Commande %1</translation>
    </message>
</context>
<context>
    <name>tandem::HistorySheet</name>
    <message>
        <source>Line history</source>
        <translation>Historique de la ligne</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>Rien ne s’est encore passé ici.</translation>
    </message>
</context>
<context>
    <name>tandem::IdlePresenter</name>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Après %n minute</numerusform>
            <numerusform>Après %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic lock</source>
        <translation>Verrouillage auto</translation>
    </message>
    <message>
        <source>When nobody has touched it; a payment is never locked</source>
        <translation>Quand personne ne l’a touchée&#xa0;; jamais pendant un paiement</translation>
    </message>
</context>
<context>
    <name>tandem::ImportSheet</name>
    <message>
        <source>Import products</source>
        <translation>Importer des produits</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>What would become of it</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>Import depuis %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ignorée</translation>
    </message>
    <message numerus="yes">
        <source>Nothing can be imported: %n row(s) are wrong.</source>
        <translation>
            <numerusform>Rien ne peut être importé&#xa0;: %n ligne est fausse.</numerusform>
            <numerusform>Rien ne peut être importé&#xa0;: %n lignes sont fausses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::LanguagePresenter</name>
    <message>
        <source>Like this computer</source>
        <translation>Comme cet ordinateur</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of this window; what is printed is in the shop&apos;s language</source>
        <translation>De cette fenêtre&#xa0;; l’impression se fait dans la langue du magasin</translation>
    </message>
</context>
<context>
    <name>tandem::Link</name>
    <message>
        <source>What answers at this address is not a Tandem hub.</source>
        <translation>Ce qui répond à cette adresse n’est pas un hub Tandem.</translation>
    </message>
</context>
<context>
    <name>tandem::LogStore</name>
    <message>
        <source>entry %1 came where entry %2 was due</source>
        <translation>l’écriture %1 est arrivée à la place de l’écriture %2</translation>
    </message>
    <message>
        <source>a checkpoint at %1 is beyond the last entry %2</source>
        <translation>un point de reprise à %1 dépasse la dernière écriture %2</translation>
    </message>
    <message>
        <source>after an earlier failure</source>
        <translation>après une panne précédente</translation>
    </message>
    <message>
        <source>another operation is queued as number %1</source>
        <translation>une autre opération attend sous le numéro %1</translation>
    </message>
    <message>
        <source>The store %1 is in use by another program. Close that program first.</source>
        <translation>La base %1 est utilisée par un autre programme. Fermez-le d’abord.</translation>
    </message>
    <message>
        <source>The store %1 is damaged or is no store of this program. Restore a backup.</source>
        <translation>La base %1 est endommagée ou n’appartient pas à ce programme. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The store %1 was written by a newer version of this program. Install that version.</source>
        <translation>La base %1 a été écrite par une version plus récente de ce programme. Installez-la.</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be written to %1. Make room on it.</source>
        <translation>Le disque est plein&#xa0;: rien ne peut plus être écrit dans %1. Libérez de la place.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of the file and of its folder.</source>
        <translation>%1 ne peut pas être écrit. Vérifiez les droits du fichier et de son dossier.</translation>
    </message>
    <message>
        <source>%1 lies on a network share, where data can be lost. Choose a folder on this computer.</source>
        <translation>%1 se trouve sur un partage réseau, où des données peuvent se perdre. Choisissez un dossier de cet ordinateur.</translation>
    </message>
    <message>
        <source>The disk failed while %1 was used (%2). Start the program again.</source>
        <translation>Le disque a échoué pendant l’utilisation de %1 (%2). Redémarrez le programme.</translation>
    </message>
    <message>
        <source>Nothing was written to %1: %2.</source>
        <translation>Rien n’a été écrit dans %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name for the backup.</source>
        <translation>%1 existe déjà. Choisissez un autre nom pour la sauvegarde.</translation>
    </message>
    <message>
        <source>it holds this operation or order number already</source>
        <translation>elle contient déjà cette opération ou ce numéro de commande</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 est un fichier, pas un dossier.</translation>
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
        <translation>Indiquez de quel point de vente il s’agit.</translation>
    </message>
    <message>
        <source>“%1” is no address of a hub.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’adresse d’un hub.</translation>
    </message>
    <message>
        <source>this terminal</source>
        <translation>ce terminal</translation>
    </message>
    <message>
        <source>Opening the shop…</source>
        <translation>Ouverture du magasin…</translation>
    </message>
    <message>
        <source>Looking for the hub…</source>
        <translation>Recherche du hub…</translation>
    </message>
    <message>
        <source>Who is selling?</source>
        <translation>Qui vend&#xa0;?</translation>
    </message>
    <message>
        <source>%1 · %2 · Tandem</source>
        <translation>%1 · %2 · Tandem</translation>
    </message>
    <message>
        <source>No hub answers at %1 yet. Is it switched on, and is this its address?</source>
        <translation>Aucun hub ne répond encore à %1. Est-il allumé, et est-ce bien son adresse&#xa0;?</translation>
    </message>
</context>
<context>
    <name>tandem::ManagerPin</name>
    <message>
        <source>For managers</source>
        <translation>Pour les responsables</translation>
    </message>
</context>
<context>
    <name>tandem::MenuPresenter</name>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Line note</source>
        <translation>Note de ligne</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Line history</source>
        <translation>Historique de la ligne</translation>
    </message>
    <message>
        <source>Order note</source>
        <translation>Note de commande</translation>
    </message>
    <message>
        <source>Order discount</source>
        <translation>Remise commande</translation>
    </message>
    <message>
        <source>Fiscal position</source>
        <translation>Position fiscale</translation>
    </message>
    <message>
        <source>Send to kitchen</source>
        <translation>Envoyer en cuisine</translation>
    </message>
    <message>
        <source>Order history</source>
        <translation>Historique commande</translation>
    </message>
    <message>
        <source>Closed orders</source>
        <translation>Commandes closes</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Annuler commande</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Ouvrir la session</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>Fermer la session</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Entrée de caisse</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Sortie de caisse</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Multi-session Settings</source>
        <translation>Multisession</translation>
    </message>
    <message>
        <source>Run the hub here</source>
        <translation>Hub sur ce poste</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Moins d’animation</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Point of Sale</source>
        <translation>Point de vente</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Rembourser</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Annuler la commande</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>Run it here</source>
        <translation>Le lancer ici</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Usual motion</source>
        <translation>Animation normale</translation>
    </message>
    <message>
        <source>How many percent off the whole order?</source>
        <translation>Combien de pour cent de remise sur toute la commande&#xa0;?</translation>
    </message>
    <message>
        <source>Order %1 with %2 will be cancelled at every terminal. It stays in the closed orders.</source>
        <translation>La commande %1 de %2 sera annulée sur tous les terminaux. Elle reste parmi les commandes closes.</translation>
    </message>
    <message>
        <source>How much cash is in the drawer at the start?</source>
        <translation>Quel est le fonds de caisse au départ&#xa0;?</translation>
    </message>
    <message>
        <source>Only when the hub is gone for good: this terminal&apos;s copy of the shop takes its place, and the other terminals bring what this one has not seen. Should the old hub come back, it is left alone.</source>
        <translation>Seulement si le hub a disparu pour de bon&#xa0;: la copie du magasin sur ce terminal prend sa place, et les autres terminaux apportent ce que celui-ci n’a pas vu. Si l’ancien hub revient, il est laissé de côté.</translation>
    </message>
    <message>
        <source>Session closed</source>
        <translation>Session fermée</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Z report</source>
        <translation>Rapport Z</translation>
    </message>
    <message>
        <source>There was no session yet.</source>
        <translation>Il n’y a pas encore eu de session.</translation>
    </message>
    <message>
        <source>No closed orders</source>
        <translation>Aucune commande close</translation>
    </message>
    <message>
        <source>Only the newest %1 are shown. Type a number, a name or an amount to find others.</source>
        <translation>Seules les %1 plus récentes sont affichées. Tapez un numéro, un nom ou un montant pour en trouver d’autres.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>Gestion</translation>
    </message>
    <message>
        <source>Automatic lock</source>
        <translation>Verrouillage auto</translation>
    </message>
    <message>
        <source>Where to save it? The ending says how: %1</source>
        <translation>Où l’enregistrer&#xa0;? L’extension dit comment&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>tandem::MenuSheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>tandem::Money</name>
    <message>
        <source>%1 is not a currency; write it like &quot;EUR&quot;</source>
        <translation>%1 n’est pas une devise&#xa0;; écrivez-la comme «&#xa0;EUR&#xa0;»</translation>
    </message>
    <message>
        <source>%1 is not an amount; write it like &quot;%2&quot;</source>
        <translation>%1 n’est pas un montant&#xa0;; écrivez-le comme «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1 has more decimals than %2 has, which is %3</source>
        <translation>%1 a plus de décimales que %2, qui en a %3</translation>
    </message>
    <message>
        <source>%1 is too large an amount; the limit is %2</source>
        <translation>%1 est un montant trop élevé&#xa0;; la limite est %2</translation>
    </message>
</context>
<context>
    <name>tandem::MultiSessionSettings</name>
    <message>
        <source>Multi-session Settings</source>
        <translation>Multisession</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inactive</translation>
    </message>
    <message numerus="yes">
        <source>%n POS(es)</source>
        <translation>
            <numerusform>%n point de vente</numerusform>
            <numerusform>%n points de vente</numerusform>
        </translation>
    </message>
    <message>
        <source>active</source>
        <translation>active</translation>
    </message>
    <message>
        <source>New multi-session</source>
        <translation>Nouvelle multisession</translation>
    </message>
    <message>
        <source>Now in %1; choosing it here moves it.</source>
        <translation>Actuellement dans %1&#xa0;; le choisir ici le déplace.</translation>
    </message>
    <message>
        <source>%1 has its session open. Close it first.</source>
        <translation>La session de %1 est ouverte. Fermez-la d’abord.</translation>
    </message>
    <message>
        <source>Sessions are open at %1. Close them first.</source>
        <translation>Des sessions sont ouvertes sur %1. Fermez-les d’abord.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The hub can&apos;t be reached now; settings can be looked at, but not saved.</source>
        <translation>Le hub est injoignable&#xa0;; les réglages peuvent être vus, mais pas enregistrés.</translation>
    </message>
    <message>
        <source>Every multi-session needs a name.</source>
        <translation>Chaque multisession a besoin d’un nom.</translation>
    </message>
    <message>
        <source>Multi-sessions</source>
        <translation>Multisessions</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Active: these POSes share their orders</source>
        <translation>Active&#xa0;: ces points de vente partagent leurs commandes</translation>
    </message>
    <message>
        <source>POSes</source>
        <translation>Points de vente</translation>
    </message>
</context>
<context>
    <name>tandem::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Compris</translation>
    </message>
</context>
<context>
    <name>tandem::NoticePresenter</name>
    <message>
        <source>Next (%1)</source>
        <translation>Suivant (%1)</translation>
    </message>
</context>
<context>
    <name>tandem::Numpad</name>
    <message>
        <source>Backspace</source>
        <translation>Retour arrière</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Qté</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>Rem.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
</context>
<context>
    <name>tandem::OpenOrdersSheet</name>
    <message>
        <source>Open orders</source>
        <translation>Commandes ouvertes</translation>
    </message>
    <message>
        <source>This is the last open session. These orders go on into the next run, unless a manager cancels them now.</source>
        <translation>C’est la dernière session ouverte. Ces commandes passent au cycle suivant, sauf si un responsable les annule maintenant.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cancel them</source>
        <translation>Les annuler</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
</context>
<context>
    <name>tandem::OrderLineDelegate</name>
    <message>
        <source>added by %1</source>
        <translation>ajouté par %1</translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation>modifié par %1</translation>
    </message>
</context>
<context>
    <name>tandem::OrderListView</name>
    <message>
        <source>Order lines</source>
        <translation>Lignes de commande</translation>
    </message>
    <message>
        <source>Nothing here yet. Tap a product or scan it.</source>
        <translation>Rien encore. Touchez un produit ou scannez-le.</translation>
    </message>
</context>
<context>
    <name>tandem::OrderTabs</name>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nouvelle commande</translation>
    </message>
</context>
<context>
    <name>tandem::PayPresenter</name>
    <message>
        <source>Payment · order %1</source>
        <translation>Paiement · commande %1</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>À rendre</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rendu</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Somebody added to this order. It is not in this bill; go back to the order to take it in.</source>
        <translation>Quelqu’un a ajouté à cette commande. Ce n’est pas dans cette addition&#xa0;; revenez à la commande pour l’y inclure.</translation>
    </message>
    <message>
        <source>The hub cannot be reached: others may be paying this order, too. Ask them first.</source>
        <translation>Le hub est injoignable&#xa0;: d’autres encaissent peut-être aussi cette commande. Demandez-leur d’abord.</translation>
    </message>
    <message>
        <source>Others see: “being paid at %1”</source>
        <translation>Les autres voient&#xa0;: «&#xa0;en paiement sur %1&#xa0;»</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>with a tip of %1</source>
        <translation>avec un pourboire de %1</translation>
    </message>
    <message>
        <source>%1 in cash</source>
        <translation>%1 en espèces</translation>
    </message>
    <message>
        <source>Paid · %1</source>
        <translation>Payé · %1</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payé</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Commande suivante</translation>
    </message>
</context>
<context>
    <name>tandem::PaymentScreen</name>
    <message>
        <source>Remaining</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Paiements</translation>
    </message>
    <message>
        <source>Back to the order</source>
        <translation>Retour à la commande</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Pourboire</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Amount. Now choose how it is paid</source>
        <translation>Montant. Choisissez maintenant le moyen de paiement</translation>
    </message>
    <message>
        <source>%1 remaining %2</source>
        <translation>reste %1 %2</translation>
    </message>
</context>
<context>
    <name>tandem::PeriodBar</name>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
</context>
<context>
    <name>tandem::PinSheet</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n chiffre</numerusform>
            <numerusform>%n chiffres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::PosOptionsForm</name>
    <message>
        <source>Show it here</source>
        <translation>L’afficher ici</translation>
    </message>
    <message>
        <source>Switch to it when the current order is empty</source>
        <translation>Y passer quand la commande en cours est vide</translation>
    </message>
    <message>
        <source>Let it replace an empty order</source>
        <translation>La laisser remplacer une commande vide</translation>
    </message>
    <message>
        <source>When an order comes in from another POS, at</source>
        <translation>Quand une commande arrive d’un autre point de vente, sur</translation>
    </message>
    <message>
        <source>Options of %1</source>
        <translation>Options de %1</translation>
    </message>
    <message>
        <source>Only orders that were begun at this POS are shown.</source>
        <translation>Seules les commandes commencées sur ce point de vente sont affichées.</translation>
    </message>
    <message>
        <source>It is not shown here.</source>
        <translation>Elle n’est pas affichée ici.</translation>
    </message>
    <message>
        <source>It waits in a tab of its own; the order on view stays.</source>
        <translation>Elle attend dans son onglet&#xa0;; la commande affichée reste.</translation>
    </message>
    <message>
        <source>Only where it is switched to.</source>
        <translation>Seulement là où l’on y passe.</translation>
    </message>
    <message>
        <source>One that was made with “New order” keeps its tab.</source>
        <translation>Celle créée par «&#xa0;Nouvelle commande&#xa0;» garde son onglet.</translation>
    </message>
    <message>
        <source>The empty order keeps a tab beside it.</source>
        <translation>La commande vide garde un onglet à côté.</translation>
    </message>
</context>
<context>
    <name>tandem::PrintQueue</name>
    <message>
        <source>Receipt %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>Ticket of order %1 for %2</source>
        <translation>Bon de la commande %1 pour %2</translation>
    </message>
    <message>
        <source>No printer is set up for %1.</source>
        <translation>Aucune imprimante n’est configurée pour %1.</translation>
    </message>
    <message>
        <source>Order %1 is not paid; it has no receipt.</source>
        <translation>La commande %1 n’est pas payée&#xa0;; elle n’a pas de ticket.</translation>
    </message>
    <message>
        <source>Receipt %1, copy</source>
        <translation>Ticket %1, copie</translation>
    </message>
    <message>
        <source>Nothing of that kind waits to be printed.</source>
        <translation>Rien de tel n’attend d’être imprimé.</translation>
    </message>
    <message>
        <source>its printer is not there any more</source>
        <translation>son imprimante n’existe plus</translation>
    </message>
    <message>
        <source>its order is not known here</source>
        <translation>sa commande n’est pas connue ici</translation>
    </message>
</context>
<context>
    <name>tandem::PrinterLine</name>
    <message>
        <source>it does not answer, or takes no more</source>
        <translation>elle ne répond pas, ou ne prend plus rien</translation>
    </message>
    <message>
        <source>it broke the connection</source>
        <translation>elle a rompu la connexion</translation>
    </message>
</context>
<context>
    <name>tandem::ProductCsv</name>
    <message>
        <source>a quote is opened and never closed</source>
        <translation>un guillemet est ouvert et jamais fermé</translation>
    </message>
    <message>
        <source>there is text between a closing quote and the next comma</source>
        <translation>il y a du texte entre un guillemet fermant et la virgule suivante</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 autres</translation>
    </message>
    <message>
        <source>unknown column %1; there are %2</source>
        <translation>colonne inconnue %1&#xa0;; il y a %2</translation>
    </message>
    <message>
        <source>the column %1 is there twice</source>
        <translation>la colonne %1 figure deux fois</translation>
    </message>
    <message>
        <source>the column %1 is missing</source>
        <translation>la colonne %1 manque</translation>
    </message>
    <message>
        <source>has %1 fields where the first line has %2</source>
        <translation>a %1 champs là où la première ligne en a %2</translation>
    </message>
    <message>
        <source>the name is empty</source>
        <translation>le nom est vide</translation>
    </message>
    <message>
        <source>price: %1</source>
        <translation>prix&#xa0;: %1</translation>
    </message>
    <message>
        <source>price: must not be negative</source>
        <translation>prix&#xa0;: ne doit pas être négatif</translation>
    </message>
    <message>
        <source>%1 %2 is that of the product %3, which is not in this list</source>
        <translation>%1 %2 est celui du produit %3, qui n’est pas dans cette liste</translation>
    </message>
    <message>
        <source>%1 has %2 characters; the limit is %3</source>
        <translation>%1 a %2 caractères&#xa0;; la limite est %3</translation>
    </message>
    <message>
        <source>%1 holds a line break or another control character</source>
        <translation>%1 contient un saut de ligne ou un autre caractère de contrôle</translation>
    </message>
    <message>
        <source>there is no tax named %1</source>
        <translation>il n’y a pas de taxe nommée %1</translation>
    </message>
    <message>
        <source>the tax %1 is there twice</source>
        <translation>la taxe %1 figure deux fois</translation>
    </message>
    <message>
        <source>%1 %2 is in line %3 already</source>
        <translation>%1 %2 figure déjà à la ligne %3</translation>
    </message>
    <message>
        <source>There is no shop yet; import a shop file first</source>
        <translation>Il n’y a pas encore de magasin&#xa0;; importez d’abord un fichier de magasin</translation>
    </message>
    <message>
        <source>The product list is larger than 64 MiB</source>
        <translation>La liste de produits dépasse 64 MiB</translation>
    </message>
    <message>
        <source>The product list is not UTF-8 text; save it as &quot;CSV UTF-8&quot;</source>
        <translation>La liste de produits n’est pas en UTF-8&#xa0;; enregistrez-la comme «&#xa0;CSV UTF-8&#xa0;»</translation>
    </message>
    <message>
        <source>the first row must name the columns</source>
        <translation>la première ligne doit nommer les colonnes</translation>
    </message>
</context>
<context>
    <name>tandem::ProductGrid</name>
    <message>
        <source>No product matches.</source>
        <translation>Aucun produit ne correspond.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
</context>
<context>
    <name>tandem::Quantity</name>
    <message>
        <source>%1 is not a quantity; write it like &quot;3&quot; or &quot;0.5&quot;</source>
        <translation>%1 n’est pas une quantité&#xa0;; écrivez-la comme &quot;3&quot; ou &quot;0.5&quot;</translation>
    </message>
    <message>
        <source>%1 has more than the 3 decimals a quantity may have</source>
        <translation>%1 a plus que les 3 décimales qu’une quantité peut avoir</translation>
    </message>
    <message>
        <source>%1 is too large a quantity; the limit is %2</source>
        <translation>%1 est une quantité trop élevée&#xa0;; la limite est %2</translation>
    </message>
</context>
<context>
    <name>tandem::Rate</name>
    <message>
        <source>%1 is not a percentage; write it like &quot;13.5&quot;</source>
        <translation>%1 n’est pas un pourcentage&#xa0;; écrivez-le comme &quot;13.5&quot;</translation>
    </message>
    <message>
        <source>%1 has more than the 4 decimals a percentage may have</source>
        <translation>%1 a plus que les 4 décimales qu’un pourcentage peut avoir</translation>
    </message>
    <message>
        <source>%1 is too large a percentage; the limit is 1000</source>
        <translation>%1 est un pourcentage trop élevé&#xa0;; la limite est 1000</translation>
    </message>
</context>
<context>
    <name>tandem::ReceiptSheet</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Commande suivante</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>tandem::Register</name>
    <message>
        <source>There is no order %1.</source>
        <translation>Il n’y a pas de commande %1.</translation>
    </message>
    <message>
        <source>The order has no line %1.</source>
        <translation>La commande n’a pas de ligne %1.</translation>
    </message>
    <message>
        <source>The order has no line %1; it has %2.</source>
        <translation>La commande n’a pas de ligne %1&#xa0;; elle en a %2.</translation>
    </message>
    <message>
        <source>Nobody is logged in at this till.</source>
        <translation>Personne n’est connecté sur cette caisse.</translation>
    </message>
    <message>
        <source>Order %1 was merged into order %2.</source>
        <translation>La commande %1 a été réunie à la commande %2.</translation>
    </message>
    <message>
        <source>Order %1 is paid; it can no longer be changed.</source>
        <translation>La commande %1 est payée&#xa0;; elle ne peut plus être modifiée.</translation>
    </message>
    <message>
        <source>Order %1 is cancelled; it can no longer be changed.</source>
        <translation>La commande %1 est annulée&#xa0;; elle ne peut plus être modifiée.</translation>
    </message>
    <message>
        <source>No line of the order is selected.</source>
        <translation>Aucune ligne de la commande n’est sélectionnée.</translation>
    </message>
    <message>
        <source>There is no product %1. Its last digit does not fit: scan it again.</source>
        <translation>Il n’y a pas de produit %1. Son dernier chiffre ne convient pas&#xa0;: scannez à nouveau.</translation>
    </message>
    <message>
        <source>There is no product %1.</source>
        <translation>Il n’y a pas de produit %1.</translation>
    </message>
    <message>
        <source>The label says how much it is: scan the label of each packet of %1.</source>
        <translation>L’étiquette indique la quantité&#xa0;: scannez l’étiquette de chaque paquet de %1.</translation>
    </message>
    <message>
        <source>%1 is no longer sold.</source>
        <translation>%1 n’est plus vendu.</translation>
    </message>
    <message>
        <source>A quantity of &quot;0&quot; adds nothing.</source>
        <translation>Une quantité de «&#xa0;0&#xa0;» n’ajoute rien.</translation>
    </message>
    <message>
        <source>A line may hold 9999999.999 at most.</source>
        <translation>Une ligne peut contenir 9999999,999 au plus.</translation>
    </message>
    <message>
        <source>An order may have %1 lines at most.</source>
        <translation>Une commande peut avoir %1 lignes au plus.</translation>
    </message>
    <message>
        <source>The price %1 is below zero; give a quantity below zero instead.</source>
        <translation>Le prix %1 est inférieur à zéro&#xa0;; donnez plutôt une quantité négative.</translation>
    </message>
    <message>
        <source>In this shop a manager changes prices.</source>
        <translation>Dans ce magasin, c’est un responsable qui change les prix.</translation>
    </message>
    <message>
        <source>A discount of %1% needs a manager: a cashier may give %2%.</source>
        <translation>Une remise de %1&#xa0;% demande un responsable&#xa0;: un caissier peut accorder %2&#xa0;%.</translation>
    </message>
    <message>
        <source>There is no customer %1.</source>
        <translation>Il n’y a pas de client %1.</translation>
    </message>
    <message>
        <source>There is no fiscal position %1.</source>
        <translation>Il n’y a pas de position fiscale %1.</translation>
    </message>
    <message>
        <source>Order %1 is not open any more.</source>
        <translation>La commande %1 n’est plus ouverte.</translation>
    </message>
    <message>
        <source>Order %1 was carried over: only a manager cancels it.</source>
        <translation>La commande %1 a été reportée&#xa0;: seul un responsable l’annule.</translation>
    </message>
    <message>
        <source>Order %1 was carried over: say why it is cancelled.</source>
        <translation>La commande %1 a été reportée&#xa0;: dites pourquoi elle est annulée.</translation>
    </message>
    <message>
        <source>Order %1 holds payments; void them before it is cancelled.</source>
        <translation>La commande %1 contient des paiements&#xa0;; annulez-les d’abord.</translation>
    </message>
    <message>
        <source>Order %1 is being paid at %2.</source>
        <translation>La commande %1 est en paiement sur %2.</translation>
    </message>
    <message>
        <source>The order holds nothing to pay for.</source>
        <translation>La commande n’a rien à payer.</translation>
    </message>
    <message>
        <source>Giving back %1 needs a manager: a cashier may give back %2.</source>
        <translation>Rembourser %1 demande un responsable&#xa0;: un caissier peut rembourser %2.</translation>
    </message>
    <message>
        <source>The hub cannot be reached, and others may be paying order %1. This till is set up to wait then. An order that is begun here can be paid.</source>
        <translation>Le hub est injoignable, et d’autres encaissent peut-être la commande %1. Cette caisse est réglée pour attendre dans ce cas. Une commande commencée ici peut être payée.</translation>
    </message>
    <message>
        <source>Order %1 is being paid elsewhere.</source>
        <translation>La commande %1 est en paiement ailleurs.</translation>
    </message>
    <message>
        <source>%1 is no payment method of %2.</source>
        <translation>%1 n’est pas un moyen de paiement de %2.</translation>
    </message>
    <message>
        <source>A payment of &quot;0&quot; pays nothing.</source>
        <translation>Un paiement de «&#xa0;0&#xa0;» ne paie rien.</translation>
    </message>
    <message>
        <source>Order %1 is covered already.</source>
        <translation>La commande %1 est déjà couverte.</translation>
    </message>
    <message>
        <source>%1 does not fit what is due, %2.</source>
        <translation>%1 ne correspond pas au montant dû, %2.</translation>
    </message>
    <message>
        <source>A tip of %1 is not a part of the %2 that are paid.</source>
        <translation>Un pourboire de %1 ne fait pas partie des %2 payés.</translation>
    </message>
    <message>
        <source>%1 is more than the %2 that are due; only cash gives change.</source>
        <translation>%1 dépasse les %2 dus&#xa0;; seules les espèces rendent la monnaie.</translation>
    </message>
    <message>
        <source>The order has no such payment.</source>
        <translation>La commande n’a pas de tel paiement.</translation>
    </message>
    <message>
        <source>Only a manager takes a payment over.</source>
        <translation>Seul un responsable reprend un paiement.</translation>
    </message>
    <message>
        <source>Order %1 is not being paid at another terminal.</source>
        <translation>La commande %1 n’est pas en paiement sur un autre terminal.</translation>
    </message>
    <message>
        <source>Order %1 is not being paid here.</source>
        <translation>La commande %1 n’est pas en paiement ici.</translation>
    </message>
    <message>
        <source>Order %1 is not covered: %2 of %3 %4 are missing.</source>
        <translation>La commande %1 n’est pas couverte&#xa0;: il manque %2 sur %3 %4.</translation>
    </message>
    <message>
        <source>%1 of change can&apos;t be given: only %2 were paid in cash.</source>
        <translation>Impossible de rendre %1&#xa0;: seuls %2 ont été payés en espèces.</translation>
    </message>
    <message>
        <source>Order %1 of %2 gives back the same goods of order %3 already.</source>
        <translation>La commande %1 de %2 rembourse déjà les mêmes articles de la commande %3.</translation>
    </message>
    <message>
        <source>Nothing of order %1 was paid twice by this payment.</source>
        <translation>Rien de la commande %1 n’a été payé deux fois par ce paiement.</translation>
    </message>
    <message>
        <source>Order %1 is not paid.</source>
        <translation>La commande %1 n’est pas payée.</translation>
    </message>
    <message>
        <source>All of order %1 was given back already.</source>
        <translation>Toute la commande %1 a déjà été remboursée.</translation>
    </message>
    <message>
        <source>Only a manager deals with money that was taken twice or too much.</source>
        <translation>Seul un responsable règle l’argent pris deux fois ou en trop.</translation>
    </message>
    <message>
        <source>No money of order %1 needs a manager.</source>
        <translation>Aucun argent de la commande %1 ne demande un responsable.</translation>
    </message>
    <message>
        <source>Only a manager stops waiting for a till.</source>
        <translation>Seul un responsable cesse d’attendre une caisse.</translation>
    </message>
    <message>
        <source>The drawer can&apos;t hold %1.</source>
        <translation>Le tiroir ne peut pas contenir %1.</translation>
    </message>
    <message>
        <source>The session of %1 is open at this till already.</source>
        <translation>La session de %1 est déjà ouverte sur cette caisse.</translation>
    </message>
    <message>
        <source>There is nothing to put in or take out.</source>
        <translation>Il n’y a rien à entrer ni à sortir.</translation>
    </message>
    <message>
        <source>Say what the cash is put in or taken out for.</source>
        <translation>Dites pourquoi les espèces entrent ou sortent.</translation>
    </message>
    <message>
        <source>No session of %1 is open.</source>
        <translation>Aucune session de %1 n’est ouverte.</translation>
    </message>
    <message>
        <source>The last session is closed; these orders stay open and go on into the next run: %1.</source>
        <translation>La dernière session est fermée&#xa0;; ces commandes restent ouvertes et passent au cycle suivant&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be taken from %2 of %3.</source>
        <translation>%1 ne peut pas être retiré de %2 de %3.</translation>
    </message>
    <message>
        <source>Order %1 has nothing to merge.</source>
        <translation>La commande %1 n’a rien à réunir.</translation>
    </message>
    <message>
        <source>Order %1 has payments. Give them back first.</source>
        <translation>La commande %1 a des paiements. Remboursez-les d’abord.</translation>
    </message>
    <message>
        <source>Order %1 cannot be put into itself.</source>
        <translation>La commande %1 ne peut pas être réunie à elle-même.</translation>
    </message>
    <message>
        <source>Order %1 is closed; nothing can be put into it.</source>
        <translation>La commande %1 est close&#xa0;; rien ne peut y être ajouté.</translation>
    </message>
    <message>
        <source>The kitchen knows everything of order %1.</source>
        <translation>La cuisine sait tout de la commande %1.</translation>
    </message>
    <message>
        <source>There is no cashier %1 in this shop.</source>
        <translation>Il n’y a pas de caissier %1 dans ce magasin.</translation>
    </message>
    <message>
        <source>The PIN of %1 was missed too often. Try again in %2 s.</source>
        <translation>Le code PIN de %1 a été manqué trop souvent. Réessayez dans %2 s.</translation>
    </message>
    <message>
        <source>The PIN given for %1 is wrong.</source>
        <translation>Le code PIN donné pour %1 est faux.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>Réessayez dans %1 s.</translation>
    </message>
    <message>
        <source>%1 is not a manager.</source>
        <translation>%1 n’est pas responsable.</translation>
    </message>
    <message>
        <source>Reports are for managers.</source>
        <translation>Les rapports sont pour les responsables.</translation>
    </message>
</context>
<context>
    <name>tandem::RegisterScreen</name>
    <message>
        <source>Take over payment</source>
        <translation>Reprendre le paiement</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Search or scan</source>
        <translation>Rechercher ou scanner</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Point of Sale</source>
        <translation>Point de vente</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>%n point à traiter</numerusform>
            <numerusform>%n points à traiter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ReportPresenter</name>
    <message>
        <source>By day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Par heure</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>Par produit</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Par catégorie</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>Par caissier</translation>
    </message>
    <message>
        <source>By tax</source>
        <translation>Par taxe</translation>
    </message>
    <message>
        <source>By payment</source>
        <translation>Par paiement</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
</context>
<context>
    <name>tandem::ReportSheet</name>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reading … %1%</source>
        <translation>Lecture… %1&#xa0;%</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Nothing was sold in these days.</source>
        <translation>Rien n’a été vendu ces jours-là.</translation>
    </message>
</context>
<context>
    <name>tandem::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>tandem::SellPresenter</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Line history</source>
        <translation>Historique de la ligne</translation>
    </message>
    <message>
        <source>Note for the kitchen or the customer</source>
        <translation>Note pour la cuisine ou le client</translation>
    </message>
    <message>
        <source>Order note</source>
        <translation>Note de commande</translation>
    </message>
    <message>
        <source>Note for the whole order</source>
        <translation>Note pour toute la commande</translation>
    </message>
    <message>
        <source>Take over payment</source>
        <translation>Reprendre le paiement</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Le reprendre</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Le laisser</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Being paid by %1</source>
        <translation>En paiement par %1</translation>
    </message>
    <message>
        <source>Order %1 is being paid by %2. Take it over only when that till can&apos;t finish: it is switched off, broken or out of reach. Ask there first whether money was taken: what this till doesn&apos;t know of yet can&apos;t be seen here. That till is told as soon as it is reached.</source>
        <translation>La commande %1 est en paiement par %2. Ne reprenez le paiement que si cette caisse ne peut pas le terminer&#xa0;: éteinte, en panne ou injoignable. Demandez d’abord sur place si de l’argent a été pris&#xa0;: ce que cette caisse-ci ignore encore ne se voit pas ici. L’autre caisse est avertie dès qu’elle est jointe.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Sans client</translation>
    </message>
    <message>
        <source>Fiscal position</source>
        <translation>Position fiscale</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Only the first %1 are shown. Type a name to find others.</source>
        <translation>Seuls les %1 premiers sont affichés. Tapez un nom pour en trouver d’autres.</translation>
    </message>
</context>
<context>
    <name>tandem::Shop</name>
    <message>
        <source>%1 names %2 that does not exist</source>
        <translation>%1 nomme %2, qui n’existe pas</translation>
    </message>
    <message>
        <source>The shop needs a name</source>
        <translation>Le magasin a besoin d’un nom</translation>
    </message>
    <message>
        <source>Something in the shop has no name</source>
        <translation>Un élément du magasin n’a pas de nom</translation>
    </message>
    <message>
        <source>%1 has no id</source>
        <translation>%1 n’a pas d’identifiant</translation>
    </message>
    <message>
        <source>The name %1 is there twice</source>
        <translation>Le nom %1 figure deux fois</translation>
    </message>
    <message>
        <source>The product code %1 is there twice</source>
        <translation>Le code produit %1 figure deux fois</translation>
    </message>
    <message>
        <source>The barcode %1 is there twice</source>
        <translation>Le code-barres %1 figure deux fois</translation>
    </message>
    <message>
        <source>%1 is neither &quot;cash&quot; nor &quot;card&quot;</source>
        <translation>%1 n’est ni &quot;cash&quot; ni &quot;card&quot;</translation>
    </message>
    <message>
        <source>a category</source>
        <translation>une catégorie</translation>
    </message>
    <message>
        <source>The category %1 lies within itself</source>
        <translation>La catégorie %1 est contenue dans elle-même</translation>
    </message>
    <message>
        <source>a tax</source>
        <translation>une taxe</translation>
    </message>
    <message>
        <source>a fiscal position</source>
        <translation>une position fiscale</translation>
    </message>
    <message>
        <source>a payment method</source>
        <translation>un moyen de paiement</translation>
    </message>
    <message>
        <source>The printer %1 has no address</source>
        <translation>L’imprimante %1 n’a pas d’adresse</translation>
    </message>
    <message>
        <source>The printer %1 must have 24 to 64 columns</source>
        <translation>L’imprimante %1 doit avoir de 24 à 64 colonnes</translation>
    </message>
    <message>
        <source>a printer</source>
        <translation>une imprimante</translation>
    </message>
    <message>
        <source>a POS</source>
        <translation>un point de vente</translation>
    </message>
    <message>
        <source>The price of %1 is in %2, but the shop&apos;s currency is %3</source>
        <translation>Le prix de %1 est en %2, mais la devise du magasin est %3</translation>
    </message>
    <message>
        <source>The POS %1 cannot be in two active multi-sessions at once: %2 and %3</source>
        <translation>Le point de vente %1 ne peut pas être dans deux multisessions actives à la fois&#xa0;: %2 et %3</translation>
    </message>
</context>
<context>
    <name>tandem::ShopCodec</name>
    <message>
        <source>is not a text</source>
        <translation>n’est pas un texte</translation>
    </message>
    <message>
        <source>is over 200 characters long</source>
        <translation>dépasse 200 caractères</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>n’est ni vrai ni faux</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>n’est pas un nombre entier</translation>
    </message>
    <message>
        <source>is not a list of at most %1</source>
        <translation>n’est pas une liste de %1 au plus</translation>
    </message>
    <message>
        <source>is not an id</source>
        <translation>n’est pas un identifiant</translation>
    </message>
    <message>
        <source>cannot be %1</source>
        <translation>ne peut pas être %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key: what is wrong with it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>kind: cannot be %1</source>
        <translation>kind&#xa0;: ne peut pas être %1</translation>
    </message>
</context>
<context>
    <name>tandem::ShopFile</name>
    <message>
        <source>must not be negative</source>
        <translation>ne doit pas être négatif</translation>
    </message>
    <message>
        <source>must not be over 100 %</source>
        <translation>ne doit pas dépasser 100&#xa0;%</translation>
    </message>
    <message>
        <source>%1 is not a color; write it like &quot;#b8860b&quot;</source>
        <translation>%1 n’est pas une couleur&#xa0;; écrivez-la comme &quot;#b8860b&quot;</translation>
    </message>
    <message>
        <source>%1 is neither &quot;cash&quot; nor &quot;card&quot;</source>
        <translation>%1 n’est ni &quot;cash&quot; ni &quot;card&quot;</translation>
    </message>
    <message>
        <source>must be 4 to 32 digits</source>
        <translation>doit avoir de 4 à 32 chiffres</translation>
    </message>
    <message>
        <source>%1 is neither &quot;cashier&quot; nor &quot;manager&quot;</source>
        <translation>%1 n’est ni &quot;cashier&quot; ni &quot;manager&quot;</translation>
    </message>
    <message>
        <source>%1 is no address of a printer; write it like &quot;10.0.0.5:9100&quot; or &quot;/dev/usb/lp0&quot;</source>
        <translation>%1 n’est pas l’adresse d’une imprimante&#xa0;; écrivez-la comme &quot;10.0.0.5:9100&quot; ou &quot;/dev/usb/lp0&quot;</translation>
    </message>
    <message>
        <source>must be between 24 and 64</source>
        <translation>doit être compris entre 24 et 64</translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1 n’est pas l’un de %2</translation>
    </message>
    <message>
        <source>%1 is there already, in %2[%3]</source>
        <translation>%1 figure déjà dans %2[%3]</translation>
    </message>
    <message>
        <source>%1 is not a locale; write it like &quot;en_IE&quot;</source>
        <translation>%1 n’est pas une langue régionale&#xa0;; écrivez-la comme &quot;en_IE&quot;</translation>
    </message>
    <message>
        <source>%1 is neither &quot;line&quot; nor &quot;order&quot;</source>
        <translation>%1 n’est ni &quot;line&quot; ni &quot;order&quot;</translation>
    </message>
    <message>
        <source>must be between 0 and 100</source>
        <translation>doit être compris entre 0 et 100</translation>
    </message>
    <message>
        <source>has more than %1 lines</source>
        <translation>a plus de %1 lignes</translation>
    </message>
    <message>
        <source>The shop file is larger than 64 MiB</source>
        <translation>Le fichier du magasin dépasse 64 MiB</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>figure deux fois</translation>
    </message>
    <message>
        <source>The shop file has more brackets within brackets than it may have</source>
        <translation>Le fichier du magasin imbrique plus de crochets que permis</translation>
    </message>
    <message>
        <source>A shop file must be an object in { }</source>
        <translation>Un fichier de magasin doit être un objet entre { }</translation>
    </message>
    <message>
        <source>this is not JSON (%1)</source>
        <translation>ce n’est pas du JSON (%1)</translation>
    </message>
    <message>
        <source>%1 is neither in this file nor in the shop</source>
        <translation>%1 n’est ni dans ce fichier ni dans le magasin</translation>
    </message>
    <message>
        <source>%1 has its price in %2 and is not in this file</source>
        <translation>%1 a son prix en %2 et n’est pas dans ce fichier</translation>
    </message>
    <message>
        <source>%1 would lie within itself</source>
        <translation>%1 serait contenu dans lui-même</translation>
    </message>
    <message>
        <source>%1 is that of the product %2, which is not in this file</source>
        <translation>%1 est celui du produit %2, qui n’est pas dans ce fichier</translation>
    </message>
    <message>
        <source>%1 is in the active multi-session %2 already</source>
        <translation>%1 est déjà dans la multisession active %2</translation>
    </message>
    <message>
        <source>must be an object in { }</source>
        <translation>doit être un objet entre { }</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>clé inconnue</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>ne doit pas être vide</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>doit être true ou false</translation>
    </message>
    <message>
        <source>must be a list in [ ]</source>
        <translation>doit être une liste entre [ ]</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 figure deux fois</translation>
    </message>
    <message>
        <source>must be a text in quotes</source>
        <translation>doit être un texte entre guillemets</translation>
    </message>
    <message>
        <source>has %1 characters; the limit is %2</source>
        <translation>a %1 caractères&#xa0;; la limite est %2</translation>
    </message>
    <message>
        <source>holds a line break or another control character</source>
        <translation>contient un saut de ligne ou un autre caractère de contrôle</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 autres</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
</context>
<context>
    <name>tandem::ShopSender</name>
    <message>
        <source>The last change is still on its way.</source>
        <translation>La dernière modification est encore en route.</translation>
    </message>
    <message>
        <source>It was left.</source>
        <translation>Cela a été interrompu.</translation>
    </message>
    <message>
        <source>%1 %2 of %3 parts of it were taken; do the rest once more.</source>
        <translation>%1 Parties acceptées&#xa0;: %2 sur %3&#xa0;; refaites le reste.</translation>
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
        <translation>Point de vente</translation>
    </message>
    <message>
        <source>The POS of this till, such as Bar</source>
        <translation>Le point de vente de cette caisse, par exemple Bar</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Essayer la démo</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>Adresse du hub</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Change hub or POS</source>
        <translation>Changer de hub ou de point de vente</translation>
    </message>
    <message>
        <source>Which hub does this till work with, and which POS is it?</source>
        <translation>Avec quel hub cette caisse travaille-t-elle, et quel point de vente est-ce&#xa0;?</translation>
    </message>
</context>
<context>
    <name>tandem::Terminal</name>
    <message>
        <source>%1 in order %2 was changed by %3 at the same time. Both changes count: check the quantity.</source>
        <translation>%1 dans la commande %2 a été modifié par %3 en même temps. Les deux modifications comptent&#xa0;: vérifiez la quantité.</translation>
    </message>
    <message>
        <source>%1 in order %2 was changed by %3 at the same time. The later change stands: check it.</source>
        <translation>%1 dans la commande %2 a été modifié par %3 en même temps. La dernière modification l’emporte&#xa0;: vérifiez-la.</translation>
    </message>
    <message>
        <source>Your change of order %1 had no effect, because %2 had already removed, cancelled or paid it. Look at the order, and do it again if it is still wanted.</source>
        <translation>Votre modification de la commande %1 n’a pas eu d’effet, car %2 l’avait déjà retirée, annulée ou payée. Regardez la commande, et recommencez si besoin.</translation>
    </message>
    <message>
        <source>Your change of order %1 had no effect: what it was about is not there any more. Look at the order, and do it again if it is still wanted.</source>
        <translation>Votre modification de la commande %1 n’a pas eu d’effet&#xa0;: ce qu’elle concernait n’existe plus. Regardez la commande, et recommencez si besoin.</translation>
    </message>
    <message>
        <source>Order %1 was paid by %2 before your change of %3 came in. It is now in order %4: take money for that, too.</source>
        <translation>La commande %1 a été payée par %2 avant l’arrivée de votre modification de %3. Elle est maintenant dans la commande %4&#xa0;: encaissez-la aussi.</translation>
    </message>
    <message>
        <source>Added by %2 while order %3 was being paid: %1. Now in order %4: take money for that, too.</source>
        <translation>Ajouté par %2 pendant le paiement de la commande %3&#xa0;: %1. Maintenant dans la commande %4&#xa0;: encaissez-le aussi.</translation>
    </message>
    <message>
        <source>Order %2 was changed while it was being paid: %1. That is not in the bill. Renew the bill, or take money for it afterwards.</source>
        <translation>La commande %2 a été modifiée pendant son paiement&#xa0;: %1. Ce n’est pas dans l’addition. Refaites l’addition, ou encaissez-le ensuite.</translation>
    </message>
    <message>
        <source>Order %1 was cancelled while a part of it went to order %2. That part stays open: cancel it there if nobody wants it.</source>
        <translation>La commande %1 a été annulée pendant qu’une partie passait dans la commande %2. Cette partie reste ouverte&#xa0;: annulez-la là si personne n’en veut.</translation>
    </message>
    <message>
        <source>Order %1 was cancelled while something was added. What was added stays open: cancel again if nobody wants it.</source>
        <translation>La commande %1 a été annulée pendant qu’on y ajoutait. L’ajout reste ouvert&#xa0;: annulez encore si personne n’en veut.</translation>
    </message>
    <message>
        <source>Order %1 was not merged: meanwhile %2 took money for it, cancelled or merged it. Look at both orders.</source>
        <translation>La commande %1 n’a pas été réunie&#xa0;: entre-temps %2 l’a encaissée, annulée ou réunie. Regardez les deux commandes.</translation>
    </message>
    <message>
        <source>%2 takes money for order %1: it is not merged into order %3. Look at both orders.</source>
        <translation>%2 encaisse la commande %1&#xa0;: elle n’est pas réunie à la commande %3. Regardez les deux commandes.</translation>
    </message>
    <message>
        <source>Order %1 was not cancelled: %2 had merged it into order %3. Take away there what nobody wants.</source>
        <translation>La commande %1 n’a pas été annulée&#xa0;: %2 l’avait réunie à la commande %3. Retirez-y ce dont personne ne veut.</translation>
    </message>
    <message>
        <source>%1 of order %2 is in the bill that %3 made. It is not in order %4 any more: take no money for it there.</source>
        <translation>%1 de la commande %2 est dans l’addition faite par %3. Ce n’est plus dans la commande %4&#xa0;: ne l’encaissez pas là.</translation>
    </message>
    <message>
        <source>There was less of %1 in order %2 than you took from it: %3 had changed it. Check both.</source>
        <translation>Il y avait moins de %1 dans la commande %2 que ce que vous en avez pris&#xa0;: %3 l’avait modifié. Vérifiez les deux.</translation>
    </message>
    <message>
        <source>%1 of order %2 was sent to the kitchen twice, here and by %3. Tell the kitchen.</source>
        <translation>%1 de la commande %2 a été envoyé deux fois en cuisine, d’ici et par %3. Prévenez la cuisine.</translation>
    </message>
    <message>
        <source>%1 in order %2 was changed by %3 while it was sent to the kitchen. Send what is new.</source>
        <translation>%1 dans la commande %2 a été modifié par %3 pendant l’envoi en cuisine. Envoyez ce qui est nouveau.</translation>
    </message>
    <message>
        <source>Order %1 is being paid by %2. Your payment did not begin: wait, or ask a manager to take it over.</source>
        <translation>La commande %1 est en paiement par %2. Votre paiement n’a pas commencé&#xa0;: attendez, ou demandez à un responsable de le reprendre.</translation>
    </message>
    <message>
        <source>Order %1 cannot be cancelled: money was taken for it by %2. Give the money back first.</source>
        <translation>La commande %1 ne peut pas être annulée&#xa0;: %2 a encaissé de l’argent. Remboursez-le d’abord.</translation>
    </message>
    <message>
        <source>%2 took the payment of order %1 over. Look at it before you take money.</source>
        <translation>%2 a repris le paiement de la commande %1. Regardez-la avant de prendre de l’argent.</translation>
    </message>
    <message>
        <source>Order %1 was already paid by %2. Take no money for it.</source>
        <translation>La commande %1 a déjà été payée par %2. N’encaissez rien.</translation>
    </message>
    <message>
        <source>Order %1 was paid twice, here and by %2, %3 each time. Ask a manager to give one back.</source>
        <translation>La commande %1 a été payée deux fois, ici et par %2, %3 chaque fois. Demandez à un responsable d’en rembourser une.</translation>
    </message>
    <message>
        <source>Order %1 was paid with goods that were removed or paid elsewhere meanwhile: %2. Ask a manager to look at it.</source>
        <translation>La commande %1 a été payée avec des articles retirés ou payés ailleurs entre-temps&#xa0;: %2. Demandez à un responsable d’y regarder.</translation>
    </message>
    <message>
        <source>%1 was taken for order %2 beyond its bill. Ask a manager whether it is to be given back.</source>
        <translation>%1 a été encaissé pour la commande %2 au-delà de son addition. Demandez à un responsable s’il faut le rembourser.</translation>
    </message>
    <message>
        <source>A payment of %1 on order %2 was voided at one till and closed at another: it counts as taken. Ask a manager to look at it.</source>
        <translation>Un paiement de %1 sur la commande %2 a été annulé sur une caisse et clôturé sur une autre&#xa0;: il compte comme encaissé. Demandez à un responsable d’y regarder.</translation>
    </message>
    <message>
        <source>%1 of order %2 was given back more than once. Ask a manager to look at it.</source>
        <translation>%1 de la commande %2 a été remboursé plus d’une fois. Demandez à un responsable d’y regarder.</translation>
    </message>
    <message>
        <source>%2 had already dealt with the money of order %1. There is nothing left to do.</source>
        <translation>%2 avait déjà réglé l’argent de la commande %1. Il n’y a plus rien à faire.</translation>
    </message>
    <message>
        <source>More money came for order %1 while a manager dealt with it. Look at it once more.</source>
        <translation>De l’argent est encore arrivé pour la commande %1 pendant qu’un responsable la réglait. Regardez-la encore une fois.</translation>
    </message>
    <message>
        <source>The last session is closed. Still open and carried over: %1.</source>
        <translation>La dernière session est fermée. Encore ouvertes et reportées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The hub was put back to an older state. What was order %1 is order %2 now. It is found under both numbers.</source>
        <translation>Le hub a été ramené à un état plus ancien. Ce qui était la commande %1 est maintenant la commande %2. On la trouve sous les deux numéros.</translation>
    </message>
    <message>
        <source>The hub was put back to an older state or is new. Go on selling: orders stay NEW until every till with an open session has come back, or a manager goes on without them.</source>
        <translation>Le hub a été ramené à un état plus ancien ou est nouveau. Continuez à vendre&#xa0;: les commandes restent NOUV. jusqu’au retour de chaque caisse à session ouverte, ou jusqu’à ce qu’un responsable continue sans elles.</translation>
    </message>
    <message>
        <source>Order %1 had come out here otherwise than at the hub: it is the hub&apos;s now. Look it through before you go on; both are in this terminal&apos;s log.</source>
        <translation>La commande %1 avait tourné autrement ici qu’au hub&#xa0;: c’est celle du hub qui vaut. Vérifiez-la avant de continuer&#xa0;; les deux sont dans le journal de ce terminal.</translation>
    </message>
    <message>
        <source>An old copy of this shop&apos;s hub answers at this address; another terminal&apos;s copy was made the hub since then. Nothing is sent to the old one: use the address of the new one.</source>
        <translation>Une ancienne copie du hub de ce magasin répond à cette adresse&#xa0;; depuis, la copie d’un autre terminal est devenue le hub. Rien n’est envoyé à l’ancien&#xa0;: utilisez l’adresse du nouveau.</translation>
    </message>
    <message>
        <source>Another device has this terminal&apos;s data, or its receipts&apos; letters, too. This one goes on under a new identity, and its receipts begin with other letters; nothing is lost.</source>
        <translation>Un autre appareil a aussi les données de ce terminal ou les lettres de ses tickets. Celui-ci continue sous une nouvelle identité, et ses tickets commencent par d’autres lettres&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The hub did not take your last change of order %1, and it was undone here: %2</source>
        <translation>Le hub n’a pas accepté votre dernière modification de la commande %1, et elle a été défaite ici&#xa0;: %2</translation>
    </message>
    <message>
        <source>The hub did not take your last change of an order, and it was undone here: %1</source>
        <translation>Le hub n’a pas accepté votre dernière modification d’une commande, et elle a été défaite ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>A till at %1 has not been heard from since %2. What it sold since is not in your orders and figures: switch it on where it reaches the hub, or let a manager stop waiting for it.</source>
        <translation>Une caisse de %1 n’a plus donné signe depuis %2. Ce qu’elle a vendu depuis manque dans vos commandes et vos chiffres&#xa0;: allumez-la là où elle joint le hub, ou laissez un responsable cesser de l’attendre.</translation>
    </message>
    <message>
        <source>Another shop&apos;s hub (%1) answers at this address. Nothing is sent to it; your work waits for its own hub.</source>
        <translation>Le hub d’un autre magasin (%1) répond à cette adresse. Rien ne lui est envoyé&#xa0;; votre travail attend son propre hub.</translation>
    </message>
    <message>
        <source>This terminal works with another hub now. Work for %1 that has not been sent is kept here, and goes to that hub when the terminal is started with its address again.</source>
        <translation>Ce terminal travaille maintenant avec un autre hub. Le travail pour %1 qui n’a pas été envoyé est gardé ici, et part à ce hub quand le terminal redémarre avec son adresse.</translation>
    </message>
    <message>
        <source>The hub&apos;s disk is full. Go on selling: your work is kept here and goes to the hub once there is room on its disk.</source>
        <translation>Le disque du hub est plein. Continuez à vendre&#xa0;: votre travail est gardé ici et part au hub dès qu’il y a de la place.</translation>
    </message>
    <message>
        <source>%1 Go on selling: only the times on receipts and of sessions are wrong. Set the clock of this computer, or the hub&apos;s if that is the wrong one.</source>
        <translation>%1 Continuez à vendre&#xa0;: seules les heures des tickets et des sessions sont fausses. Réglez l’horloge de cet ordinateur, ou celle du hub si c’est elle qui se trompe.</translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full. Nothing new comes from the hub, and nothing can be added, until there is room on it; a payment that has begun can be finished.</source>
        <translation>Le disque de cet ordinateur est plein. Rien de nouveau n’arrive du hub, et rien ne peut être ajouté, tant qu’il n’y a pas de place&#xa0;; un paiement commencé peut être terminé.</translation>
    </message>
    <message>
        <source>This terminal is not ready to sell.</source>
        <translation>Ce terminal n’est pas prêt à vendre.</translation>
    </message>
    <message>
        <source>This is not possible: an amount, a text or the number of lines is beyond what an order can hold.</source>
        <translation>Impossible&#xa0;: un montant, un texte ou le nombre de lignes dépasse ce qu’une commande peut contenir.</translation>
    </message>
    <message>
        <source>This is too much for one step: it has %1 KiB, %2 are possible.</source>
        <translation>C’est trop pour une étape&#xa0;: %1 KiB, %2 sont possibles.</translation>
    </message>
    <message>
        <source>Settings are kept at the hub, which cannot be reached now. Try again when online.</source>
        <translation>Les réglages sont gardés au hub, qui est injoignable. Réessayez une fois en ligne.</translation>
    </message>
    <message>
        <source>The last change is still on its way.</source>
        <translation>La dernière modification est encore en route.</translation>
    </message>
    <message>
        <source>The hub cannot be reached now.</source>
        <translation>Le hub est injoignable pour l’instant.</translation>
    </message>
    <message>
        <source>Cut by hand.</source>
        <translation>Coupé à la main.</translation>
    </message>
    <message>
        <source>The hub was put back to an older state. Check whether the change is there before you make it again.</source>
        <translation>Le hub a été ramené à un état plus ancien. Vérifiez si la modification y est avant de la refaire.</translation>
    </message>
    <message>
        <source>The hub&apos;s disk is full. What is done here is kept here and goes to the hub once there is room on its disk.</source>
        <translation>Le disque du hub est plein. Ce qui est fait ici est gardé ici et part au hub dès qu’il y a de la place.</translation>
    </message>
    <message>
        <source>An old copy of the hub answers at this address. Nothing is sent to it.</source>
        <translation>Une ancienne copie du hub répond à cette adresse. Rien ne lui est envoyé.</translation>
    </message>
    <message>
        <source>Numbers are given again already: nobody is waited for.</source>
        <translation>Des numéros sont de nouveau attribués&#xa0;: personne n’est attendu.</translation>
    </message>
    <message>
        <source>No such device is waited for.</source>
        <translation>Aucun appareil de ce genre n’est attendu.</translation>
    </message>
    <message>
        <source>What answers at this address is not a Tandem hub.</source>
        <translation>Ce qui répond à cette adresse n’est pas un hub Tandem.</translation>
    </message>
    <message>
        <source>Another shop&apos;s hub (%1) answers at this address. Nothing is sent to it.</source>
        <translation>Le hub d’un autre magasin (%1) répond à cette adresse. Rien ne lui est envoyé.</translation>
    </message>
    <message>
        <source>The connection to the hub broke. Check whether the change is there before you make it again.</source>
        <translation>La connexion au hub s’est rompue. Vérifiez si la modification y est avant de la refaire.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <translation>Le hub ne répond pas.</translation>
    </message>
    <message>
        <source>The hub takes nothing; connecting anew.</source>
        <translation>Le hub n’accepte rien&#xa0;; nouvelle connexion.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of this till is %1 ahead of the hub&apos;s.</source>
        <translation>L’horloge de cette caisse avance de %1 sur celle du hub.</translation>
    </message>
    <message>
        <source>The clock of this till is %1 behind the hub&apos;s.</source>
        <translation>L’horloge de cette caisse retarde de %1 sur celle du hub.</translation>
    </message>
    <message>
        <source>Connecting under a new identity.</source>
        <translation>Connexion sous une nouvelle identité.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check its permissions.</source>
        <translation>Le dossier %1 ne peut pas être créé. Vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>Another program already uses the data in %1.</source>
        <translation>Un autre programme utilise déjà les données de %1.</translation>
    </message>
    <message>
        <source>There is no POS named &quot;%1&quot;: the hub has no shop yet. Import a shop file into it first.</source>
        <translation>Il n’y a pas de point de vente nommé «&#xa0;%1&#xa0;»&#xa0;: le hub n’a pas encore de magasin. Importez-y d’abord un fichier de magasin.</translation>
    </message>
    <message>
        <source>There is no POS named &quot;%1&quot; in this shop.</source>
        <translation>Il n’y a pas de point de vente nommé «&#xa0;%1&#xa0;» dans ce magasin.</translation>
    </message>
    <message>
        <source>What the hub sent of the open orders cannot be read.</source>
        <translation>Ce que le hub a envoyé sur les commandes ouvertes est illisible.</translation>
    </message>
</context>
<context>
    <name>tandem::TerminalCopy</name>
    <message>
        <source>The terminal&apos;s copy in %1 is damaged: the log of stream %2 is broken at entry %3. Take another terminal&apos;s, or a backup.</source>
        <translation>La copie du terminal dans %1 est endommagée&#xa0;: le journal du flux %2 est rompu à l’écriture %3. Prenez celle d’un autre terminal, ou une sauvegarde.</translation>
    </message>
    <message>
        <source>A terminal is running with the data in %1: close it first.</source>
        <translation>Un terminal tourne avec les données de %1&#xa0;: fermez-le d’abord.</translation>
    </message>
    <message>
        <source>The terminal in %1 has never had all of the shop: take another one&apos;s copy, or a backup.</source>
        <translation>Le terminal dans %1 n’a jamais eu tout le magasin&#xa0;: prenez la copie d’un autre, ou une sauvegarde.</translation>
    </message>
    <message>
        <source>%1 is not the data folder of a terminal that has met a hub.</source>
        <translation>%1 n’est pas le dossier de données d’un terminal qui a rencontré un hub.</translation>
    </message>
    <message>
        <source>The terminal in %1 knows several hubs. Say which one with --hub: %2.</source>
        <translation>Le terminal dans %1 connaît plusieurs hubs. Indiquez lequel avec --hub&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The terminal in %1 has never met the hub %2.</source>
        <translation>Le terminal dans %1 n’a jamais rencontré le hub %2.</translation>
    </message>
</context>
<context>
    <name>tandem::TextSheet</name>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>tandem::TopBar</name>
    <message>
        <source>Cashier</source>
        <translation>Caissier</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>tandem::TotalBar</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>tandem::WebSocketLink</name>
    <message>
        <source>The hub closed the connection.</source>
        <translation>Le hub a fermé la connexion.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <translation>Le hub ne répond pas.</translation>
    </message>
</context>
</TS>
