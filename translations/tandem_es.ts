<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>BackOffice</name>
    <message>
        <source>not used</source>
        <translation>sin uso</translation>
    </message>
    <message>
        <source>in the price</source>
        <translation>en el precio</translation>
    </message>
    <message>
        <source>on top</source>
        <translation>aparte</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>efectivo</translation>
    </message>
    <message>
        <source>card</source>
        <translation>tarjeta</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>encargado</translation>
    </message>
    <message>
        <source>cashier</source>
        <translation>cajero</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Código de barras</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Dentro de</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Fiscal position</source>
        <translation>Posición fiscal</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Fiscal positions</source>
        <translation>Posiciones fiscales</translation>
    </message>
    <message>
        <source>Cashiers</source>
        <translation>Cajeros</translation>
    </message>
    <message>
        <source>POSes</source>
        <translation>Puntos de venta</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Impresoras</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>There is no %1 among %2.</source>
        <translation>%1 no existe (%2).</translation>
    </message>
    <message>
        <source>%1 has no %2; it has %3.</source>
        <translation>%1: no existe %2; existen %3.</translation>
    </message>
    <message>
        <source>There is one called %1 already.</source>
        <translation>El nombre %1 ya está en uso.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Códigos de barras</translation>
    </message>
    <message>
        <source>One in each line.</source>
        <translation>Uno por línea.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>kg, for what is sold by weight; pc, or what you like.</source>
        <translation>kg para lo que se vende al peso; ud, o lo que quiera.</translation>
    </message>
    <message>
        <source>10.0.0.5:9100, or a device file: /dev/usb/lp0</source>
        <translation>10.0.0.5:9100, o un archivo de dispositivo: /dev/usb/lp0</translation>
    </message>
    <message>
        <source>Letters in a line</source>
        <translation>Caracteres por línea</translation>
    </message>
    <message>
        <source>24 to 64; 42 on 80 mm, 32 on 58 mm.</source>
        <translation>De 24 a 64; 42 en 80 mm, 32 en 58 mm.</translation>
    </message>
    <message>
        <source>Code page</source>
        <translation>Página de códigos</translation>
    </message>
    <message>
        <source>As the printer is set.</source>
        <translation>La ajustada en la impresora.</translation>
    </message>
    <message>
        <source>Cuts the paper</source>
        <translation>Corta el papel</translation>
    </message>
    <message>
        <source>A cash drawer hangs on it</source>
        <translation>Tiene un cajón conectado</translation>
    </message>
    <message>
        <source>Says when it has printed</source>
        <translation>Avisa cuando ha impreso</translation>
    </message>
    <message>
        <source>Off for a printer that never answers.</source>
        <translation>Desactivado si la impresora nunca responde.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nombre de la tienda</translation>
    </message>
    <message>
        <source>Below it on receipts</source>
        <translation>Debajo en los recibos</translation>
    </message>
    <message>
        <source>Address, tax number, …</source>
        <translation>Dirección, número fiscal…</translation>
    </message>
    <message>
        <source>At the end of receipts</source>
        <translation>Al final de los recibos</translation>
    </message>
    <message>
        <source>Language and country of amounts</source>
        <translation>Idioma y país de los importes</translation>
    </message>
    <message>
        <source>en_IE, de_DE, …</source>
        <translation>es_ES, es_MX…</translation>
    </message>
    <message>
        <source>Cash is paid in steps of</source>
        <translation>El efectivo se redondea a</translation>
    </message>
    <message>
        <source>0.05; empty: to the cent.</source>
        <translation>0.05; vacío: al céntimo.</translation>
    </message>
    <message>
        <source>A cashier&apos;s discount, at most</source>
        <translation>Descuento de un cajero, como máximo</translation>
    </message>
    <message>
        <source>Empty: no limit.</source>
        <translation>Vacío: sin límite.</translation>
    </message>
    <message>
        <source>A cashier gives back, at most</source>
        <translation>Devolución por un cajero, como máximo</translation>
    </message>
    <message>
        <source>Cashiers may change prices</source>
        <translation>Los cajeros pueden cambiar precios</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Prints kitchen tickets of its goods.</source>
        <translation>Imprime las comandas de sus artículos.</translation>
    </message>
    <message>
        <source>Rate in %</source>
        <translation>Tasa en %</translation>
    </message>
    <message>
        <source>Prices hold it already</source>
        <translation>Ya incluido en los precios</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>4 to 32 digits; empty: as it was.</source>
        <translation>De 4 a 32 cifras; vacío: como antes.</translation>
    </message>
    <message>
        <source>None chosen: all of them.</source>
        <translation>Ninguna elegida: todas.</translation>
    </message>
    <message>
        <source>Prints its receipts.</source>
        <translation>Imprime sus recibos.</translation>
    </message>
    <message>
        <source>There is none called %1.</source>
        <translation>El nombre %1 no existe.</translation>
    </message>
    <message>
        <source>This has %1 characters; the limit is %2.</source>
        <translation>Esto tiene %1 caracteres; el límite es %2.</translation>
    </message>
    <message>
        <source>This holds a line break or another control character.</source>
        <translation>Esto contiene un salto de línea u otro carácter de control.</translation>
    </message>
    <message>
        <source>This must be a text.</source>
        <translation>Esto debe ser un texto.</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>Esto no debe estar vacío.</translation>
    </message>
    <message>
        <source>This must not be negative.</source>
        <translation>Esto no debe ser negativo.</translation>
    </message>
    <message>
        <source>This must be between 0 and 100.</source>
        <translation>Esto debe estar entre 0 y 100.</translation>
    </message>
    <message>
        <source>This must be a number from %1 to %2.</source>
        <translation>Esto debe ser un número de %1 a %2.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>Esto debe ser true o false.</translation>
    </message>
    <message>
        <source>This must be a list of texts.</source>
        <translation>Esto debe ser una lista de textos.</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 está dos veces.</translation>
    </message>
    <message>
        <source>These are more than %1.</source>
        <translation>Son más de %1.</translation>
    </message>
    <message>
        <source>%1 is not one of %2.</source>
        <translation>%1 no es uno de %2.</translation>
    </message>
    <message>
        <source>This must be an object in { }.</source>
        <translation>Esto debe ser un objeto entre { }.</translation>
    </message>
    <message>
        <source>%1 is that of %2.</source>
        <translation>%1 es de %2.</translation>
    </message>
    <message>
        <source>%1 is not a color; write it like &quot;#b8860b&quot;.</source>
        <translation>%1 no es un color; escríbalo como «#b8860b».</translation>
    </message>
    <message>
        <source>A category can&apos;t lie within itself.</source>
        <translation>Una categoría no puede estar dentro de sí misma.</translation>
    </message>
    <message>
        <source>A new cashier needs a PIN.</source>
        <translation>Un cajero nuevo necesita un PIN.</translation>
    </message>
    <message>
        <source>A PIN is 4 to 32 digits.</source>
        <translation>Un PIN tiene de 4 a 32 cifras.</translation>
    </message>
    <message>
        <source>Nobody would be a manager any more.</source>
        <translation>Ya no habría ningún encargado.</translation>
    </message>
    <message>
        <source>This is no address of a printer; write it like &quot;10.0.0.5:9100&quot; or &quot;/dev/usb/lp0&quot;.</source>
        <translation>Esto no es la dirección de una impresora; escríbala como «10.0.0.5:9100» o «/dev/usb/lp0».</translation>
    </message>
    <message>
        <source>%1 is not a locale; write it like &quot;en_IE&quot;.</source>
        <translation>%1 no es una configuración regional; escríbala como «en_IE».</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The discount %1 is not between 0 and 100 percent.</source>
        <translation>El descuento %1 no está entre 0 y 100 por ciento.</translation>
    </message>
    <message>
        <source>A note may have %1 characters at most; this one has %2.</source>
        <translation>Una nota puede tener %1 caracteres como máximo; esta tiene %2.</translation>
    </message>
    <message>
        <source>This looks like a payment card&apos;s number; it must not be written down.</source>
        <translation>Parece el número de una tarjeta de pago; no se debe anotar.</translation>
    </message>
    <message>
        <source>The key %1 must be 1 to %2 Latin letters, digits, &apos;.&apos;, &apos;_&apos;, &apos;-&apos; or &apos;:&apos;.</source>
        <translation>La clave %1 debe tener de 1 a %2 letras latinas, cifras, «.», «_», «-» o «:».</translation>
    </message>
    <message>
        <source>The value of %1 may have %2 bytes at most.</source>
        <translation>El valor de %1 puede tener %2 bytes como máximo.</translation>
    </message>
</context>
<context>
    <name>DemoShop</name>
    <message>
        <source>The demo shop is missing from this program.</source>
        <translation>La tienda de demostración falta en este programa.</translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>&quot;%1&quot; is no IP address.</source>
        <translation>«%1» no es una dirección IP.</translation>
    </message>
    <message>
        <source>Cannot listen on %1 port %2: %3.</source>
        <translation>No se puede escuchar en %1, puerto %2: %3.</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>currency: this shop has sold in %1, which cannot become %2 any more. Another currency needs a hub of its own.</source>
        <translation>currency: esta tienda ha vendido en %1, que ya no puede pasar a %2. Otra moneda necesita su propio hub.</translation>
    </message>
    <message>
        <source>tax_rounding: this shop has sold already, and its taxes stay rounded as they were.</source>
        <translation>tax_rounding: esta tienda ya ha vendido, y sus impuestos se siguen redondeando como antes.</translation>
    </message>
    <message>
        <source>%1 has a session open, opened by %2. Close it before %1 changes its multi-session.</source>
        <translation>%1 tiene una sesión abierta por %2. Ciérrela antes de que %1 cambie de multisesión.</translation>
    </message>
    <message>
        <source>%1 has open orders: %2. Pay or cancel them before %1 joins a multi-session.</source>
        <translation>%1 tiene pedidos abiertos: %2. Cóbrelos o cancélelos antes de que %1 entre en una multisesión.</translation>
    </message>
    <message>
        <source>Terminals that were never paired are only let in from this computer: %1 is not a loopback address such as 127.0.0.1.</source>
        <translation>Los terminales nunca emparejados solo se admiten desde este equipo: %1 no es una dirección local como 127.0.0.1.</translation>
    </message>
    <message>
        <source>%1 has lost its hub.sqlite. What was there before a restore is in %2: rename that to hub.sqlite, or restore a backup.</source>
        <translation>%1 ha perdido su hub.sqlite. Lo que había antes de una restauración está en %2: cámbiele el nombre a hub.sqlite, o restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>A restore into %1 was broken off: run tandem-hub restore again, or remove hub.sqlite.restoring to begin anew.</source>
        <translation>Una restauración en %1 se interrumpió: ejecute tandem-hub restore otra vez, o elimine hub.sqlite.restoring para empezar de nuevo.</translation>
    </message>
    <message>
        <source>%1 has lost its hub.sqlite: restore a backup, or remove hub.mark to begin anew.</source>
        <translation>%1 ha perdido su hub.sqlite: restaure una copia de seguridad, o elimine hub.mark para empezar de nuevo.</translation>
    </message>
    <message>
        <source>The store %1 is damaged: %2 in it cannot be read. Restore a backup.</source>
        <translation>El almacén %1 está dañado: %2 no se puede leer en él. Restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>the hub&apos;s identity</source>
        <translation>la identidad del hub</translation>
    </message>
    <message>
        <source>the list of lineages</source>
        <translation>la lista de linajes</translation>
    </message>
    <message>
        <source>The hub has stopped.</source>
        <translation>El hub se ha detenido.</translation>
    </message>
    <message>
        <source>it is from before the hub&apos;s last start: entries that were committed before may be missing</source>
        <translation>es anterior al último inicio del hub: pueden faltar entradas ya confirmadas</translation>
    </message>
    <message>
        <source>the lineage %1, which was begun later, is not in it</source>
        <translation>el linaje %1, iniciado después, no está en él</translation>
    </message>
    <message>
        <source>stream %1: it ends at entry %2, but %3 were committed before</source>
        <translation>flujo %1: termina en la entrada %2, pero se habían confirmado %3</translation>
    </message>
    <message>
        <source>stream %1: entry %2 is another one than was committed before</source>
        <translation>flujo %1: la entrada %2 es distinta de la confirmada antes</translation>
    </message>
    <message>
        <source>%1 is not empty: name a new folder for the hub.</source>
        <translation>%1 no está vacía: indique una carpeta nueva para el hub.</translation>
    </message>
    <message>
        <source>%1 is not a backup of a hub.</source>
        <translation>%1 no es una copia de seguridad de un hub.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 no se puede leer: %2</translation>
    </message>
    <message>
        <source>The backup %1 is damaged: the state with which the log of stream %2 begins cannot be read.</source>
        <translation>La copia de seguridad %1 está dañada: el estado con que empieza el registro del flujo %2 no se puede leer.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged: the log of stream %2 is broken at entry %3.</source>
        <translation>La copia de seguridad %1 está dañada: el registro del flujo %2 está roto en la entrada %3.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program.</source>
        <translation>%1 fue escrito por una versión más reciente de este programa.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No hay ningún archivo %1.</translation>
    </message>
    <message>
        <source>There is no hub&apos;s data in %1.</source>
        <translation>No hay datos de un hub en %1.</translation>
    </message>
    <message>
        <source>The store %1 has lost all its content. Restore a backup.</source>
        <translation>El almacén %1 ha perdido todo su contenido. Restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>An older copy of %1 was put in its place (%2). A new lineage begins: %3. Terminals give back what they still have.</source>
        <translation>En lugar de %1 se puso una copia más antigua (%2). Empieza un nuevo linaje: %3. Los terminales devuelven lo que aún tienen.</translation>
    </message>
    <message>
        <source>The store %1 is damaged: the log of stream %2 is broken at entry %3. tandem-hub verify says more; restore a backup.</source>
        <translation>El almacén %1 está dañado: el registro del flujo %2 está roto en la entrada %3. tandem-hub verify dice más; restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>The store %1 is damaged: the state with which the log of stream %2 begins cannot be read. Restore a backup.</source>
        <translation>El almacén %1 está dañado: el estado con que empieza el registro del flujo %2 no se puede leer. Restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>An older copy of %1 was put in its place: a terminal has seen what is not in it. A new lineage begins: %2. Terminals give back what they still have.</source>
        <translation>En lugar de %1 se puso una copia más antigua: un terminal ha visto lo que no está en ella. Empieza un nuevo linaje: %2. Los terminales devuelven lo que aún tienen.</translation>
    </message>
    <message>
        <source>There is no folder %1 for the backup.</source>
        <translation>No hay ninguna carpeta %1 para la copia de seguridad.</translation>
    </message>
    <message>
        <source>The hub&apos;s store is damaged: the log of stream %1 breaks off after entry %2. Restore a backup.</source>
        <translation>El almacén del hub está dañado: el registro del flujo %1 se corta tras la entrada %2. Restaure una copia de seguridad.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) of this file exchange their names or codes with each other, more than fit into one step. Import them in several files.</source>
        <translation>
            <numerusform>%n elemento de este archivo intercambia su nombre o código con otro, más de lo que cabe en un paso. Impórtelos en varios archivos.</numerusform>
            <numerusform>%n elementos de este archivo intercambian sus nombres o códigos, más de lo que cabe en un paso. Impórtelos en varios archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody would be a manager any more; one has to stay.</source>
        <translation>Ya no habría ningún encargado; tiene que quedar uno.</translation>
    </message>
    <message>
        <source>%1 is not a manager, and only managers change the shop.</source>
        <translation>%1 no es encargado, y solo los encargados cambian la tienda.</translation>
    </message>
</context>
<context>
    <name>KitchenTicket</name>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>NOT WANTED: %1 x %2</source>
        <translation>ANULADO: %1 x %2</translation>
    </message>
    <message>
        <source>NEW NOTE: %1</source>
        <translation>NOTA NUEVA: %1</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>%1 × %2 for %3 is too large an amount; the limit is %4.</source>
        <translation>%1 × %2 por %3 es un importe demasiado alto; el límite es %4.</translation>
    </message>
    <message>
        <source>The order would come to %1, which is too large an amount; the limit is %2.</source>
        <translation>El pedido llegaría a %1, un importe demasiado alto; el límite es %2.</translation>
    </message>
    <message>
        <source>%1 is given back at what was paid for it, %2 less %3%; that can&apos;t be changed.</source>
        <translation>%1 se devuelve al precio pagado, %2 menos %3%; eso no se puede cambiar.</translation>
    </message>
    <message>
        <source>%1 of %2 would not give anything back; write it like &quot;%3&quot;.</source>
        <translation>%1 de %2 no devolvería nada; escríbalo como «%3».</translation>
    </message>
    <message>
        <source>%1 of %2 can&apos;t be given back; %3 were sold.</source>
        <translation>%1 de %2 no se pueden devolver; se vendieron %3.</translation>
    </message>
</context>
<context>
    <name>OrderName</name>
    <message>
        <source>NEW</source>
        <translation>NUEVO</translation>
    </message>
    <message>
        <source>%1 · run %2</source>
        <translation>%1 · ciclo %2</translation>
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
        <translation>devolvió %1 a %2</translation>
    </message>
    <message>
        <source>added %1 at %2</source>
        <translation>añadió %1 a %2</translation>
    </message>
    <message>
        <source>typed quantity %1</source>
        <translation>tecleó la cantidad %1</translation>
    </message>
    <message>
        <source>quantity %1</source>
        <translation>cantidad %1</translation>
    </message>
    <message>
        <source>price %1</source>
        <translation>precio %1</translation>
    </message>
    <message>
        <source>discount in percent %1</source>
        <translation>descuento en porcentaje: %1</translation>
    </message>
    <message>
        <source>note removed</source>
        <translation>nota quitada</translation>
    </message>
    <message>
        <source>note &quot;%1&quot;</source>
        <translation>nota «%1»</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>quitado</translation>
    </message>
    <message>
        <source>customer removed</source>
        <translation>cliente quitado</translation>
    </message>
    <message>
        <source>customer %1</source>
        <translation>cliente %1</translation>
    </message>
    <message>
        <source>fiscal position removed</source>
        <translation>posición fiscal quitada</translation>
    </message>
    <message>
        <source>fiscal position %1</source>
        <translation>posición fiscal %1</translation>
    </message>
    <message>
        <source>receipt printed once more</source>
        <translation>recibo impreso otra vez</translation>
    </message>
    <message>
        <source>discount on the order removed</source>
        <translation>descuento del pedido quitado</translation>
    </message>
    <message>
        <source>discount on the order in percent %1</source>
        <translation>descuento del pedido en porcentaje: %1</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1 cambiado a %2</translation>
    </message>
    <message>
        <source>bill of %1 for payment</source>
        <translation>cuenta de %1 para cobrar</translation>
    </message>
    <message>
        <source>payment broken off</source>
        <translation>cobro interrumpido</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>paid %1 %2, of it %3 tip</source>
        <translation>pagado %1 %2, de ello %3 de propina</translation>
    </message>
    <message>
        <source>paid %1 %2</source>
        <translation>pagado %1 %2</translation>
    </message>
    <message>
        <source>payment taken back</source>
        <translation>pago retirado</translation>
    </message>
    <message>
        <source>payment taken back: %1</source>
        <translation>pago retirado: %1</translation>
    </message>
    <message>
        <source>closed with %1, receipt %2</source>
        <translation>cerrado con %1, recibo %2</translation>
    </message>
    <message>
        <source>closed with %1, change %2, receipt %3</source>
        <translation>cerrado con %1, cambio %2, recibo %3</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>cancelled: &quot;%1&quot;</source>
        <translation>cancelado: «%1»</translation>
    </message>
    <message>
        <source>came from another order: %1</source>
        <translation>vino de otro pedido: %1</translation>
    </message>
    <message>
        <source>split off to another order: %1</source>
        <translation>separado a otro pedido: %1</translation>
    </message>
    <message>
        <source>another order was merged into this one</source>
        <translation>otro pedido se unió a este</translation>
    </message>
    <message>
        <source>merged into another order</source>
        <translation>unido a otro pedido</translation>
    </message>
    <message>
        <source>note sent to the kitchen</source>
        <translation>nota enviada a cocina</translation>
    </message>
    <message>
        <source>sent to the kitchen: %1</source>
        <translation>enviado a cocina: %1</translation>
    </message>
    <message>
        <source>a manager has dealt with the money</source>
        <translation>un encargado ha resuelto el dinero</translation>
    </message>
    <message>
        <source>payment taken over</source>
        <translation>otro asumió el cobro</translation>
    </message>
    <message>
        <source>What was done before this terminal joined is not here.</source>
        <translation>Lo que se hizo antes de que entrara este terminal no está aquí.</translation>
    </message>
    <message>
        <source>What was done before %1 is not here.</source>
        <translation>Lo que se hizo antes de %1 no está aquí.</translation>
    </message>
    <message>
        <source>It is at the hub, which cannot be reached now.</source>
        <translation>Está en el hub, que ahora no responde.</translation>
    </message>
    <message>
        <source>It is at the hub, whose version does not hand it out.</source>
        <translation>Está en el hub, cuya versión no lo entrega.</translation>
    </message>
    <message>
        <source>The hub does not have it any more.</source>
        <translation>El hub ya no lo tiene.</translation>
    </message>
    <message>
        <source>counted together with somebody else&apos;s change</source>
        <translation>contado junto con el cambio de otra persona</translation>
    </message>
    <message>
        <source>had no effect</source>
        <translation>no tuvo efecto</translation>
    </message>
    <message>
        <source>came after the payment and went on in another order</source>
        <translation>llegó después del pago y siguió en otro pedido</translation>
    </message>
    <message>
        <source>came after the bill</source>
        <translation>llegó después de la cuenta</translation>
    </message>
    <message>
        <source>what was added meanwhile stayed open</source>
        <translation>lo que se añadió entretanto quedó abierto</translation>
    </message>
    <message>
        <source>refused and undone</source>
        <translation>rechazado y deshecho</translation>
    </message>
    <message>
        <source>paid a second time</source>
        <translation>pagado por segunda vez</translation>
    </message>
    <message>
        <source>more than the bill</source>
        <translation>más que la cuenta</translation>
    </message>
    <message>
        <source>given back more than once</source>
        <translation>devuelto más de una vez</translation>
    </message>
    <message>
        <source>was about something that is not there</source>
        <translation>se refería a algo que no existe</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The data of this till in %1 is damaged. Nothing that the hub has is lost: set the till up anew in another folder, and keep this one for what it had not sent.</source>
        <translation>Los datos de esta caja en %1 están dañados. Nada de lo que tiene el hub se ha perdido: configure la caja de nuevo en otra carpeta, y conserve esta por lo que no había enviado.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check its permissions.</source>
        <translation>No se puede crear la carpeta %1. Compruebe sus permisos.</translation>
    </message>
    <message>
        <source>What the hub sent of the open orders cannot be read.</source>
        <translation>No se puede leer lo que el hub envió de los pedidos abiertos.</translation>
    </message>
    <message>
        <source>There is no data of a till in %1.</source>
        <translation>No hay datos de una caja en %1.</translation>
    </message>
    <message>
        <source>Another program already uses the data in %1.</source>
        <translation>Otro programa usa ya los datos de %1.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cajero</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Pedido: %1</translation>
    </message>
    <message>
        <source>Order: pending</source>
        <translation>Pedido: aún sin número</translation>
    </message>
    <message>
        <source>Order before: %1</source>
        <translation>Pedido anterior: %1</translation>
    </message>
    <message>
        <source>Receipt: %1</source>
        <translation>Recibo: %1</translation>
    </message>
    <message>
        <source>Not paid: this is no receipt</source>
        <translation>Sin pagar: esto no es un recibo</translation>
    </message>
    <message>
        <source>COPY %1</source>
        <translation>COPIA %1</translation>
    </message>
    <message>
        <source>Second payment of the same order</source>
        <translation>Segundo pago del mismo pedido</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>Cliente: %1</translation>
    </message>
    <message>
        <source>  paid before: %1</source>
        <translation>  pagado antes: %1</translation>
    </message>
    <message>
        <source>Discount %1%</source>
        <translation>Descuento %1%</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>%1 (%2%) on %3</source>
        <translation>%1 (%2%) sobre %3</translation>
    </message>
    <message>
        <source>TOTAL %1</source>
        <translation>TOTAL %1</translation>
    </message>
    <message>
        <source>Sum of the lines</source>
        <translation>Suma de las líneas</translation>
    </message>
    <message>
        <source>Included tax taken off</source>
        <translation>Impuesto incluido descontado</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Redondeo en efectivo</translation>
    </message>
    <message>
        <source>  of it tip</source>
        <translation>  de ello propina</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
</context>
<context>
    <name>ReportQuestion</name>
    <message>
        <source>%1 is no day; days are written as 2026-07-01.</source>
        <translation>%1 no es un día; los días se escriben como 2026-07-01.</translation>
    </message>
    <message>
        <source>There is no report by %1; there is: %2.</source>
        <translation>No hay ningún informe por %1; hay: %2.</translation>
    </message>
    <message>
        <source>The first day, %1, is after the last one, %2.</source>
        <translation>El primer día, %1, es posterior al último, %2.</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>No category</source>
        <translation>Sin categoría</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>Sin impuesto</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cajero</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Forma de pago</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Propinas</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Neto</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Sold in each hour</source>
        <translation>Vendido por hora</translation>
    </message>
    <message>
        <source>Sold over the days</source>
        <translation>Vendido por día</translation>
    </message>
    <message>
        <source>The largest %1</source>
        <translation>Top %1</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Cobrado</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
</context>
<context>
    <name>SessionFigures</name>
    <message>
        <source>X report</source>
        <translation>Informe X</translation>
    </message>
    <message>
        <source>Z report</source>
        <translation>Informe Z</translation>
    </message>
    <message>
        <source>%1 · run %2</source>
        <translation>%1 · ciclo %2</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>Abierta %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Cerrada %1</translation>
    </message>
    <message>
        <source>Not counted at the close</source>
        <translation>Sin contar al cierre</translation>
    </message>
    <message>
        <source>Grand total of %1</source>
        <translation>Total general de %1</translation>
    </message>
    <message>
        <source>Cash out: %1</source>
        <translation>Salida de caja: %1</translation>
    </message>
    <message>
        <source>Cash in: %1</source>
        <translation>Entrada de caja: %1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Tips in them</source>
        <translation>Propinas incluidas</translation>
    </message>
    <message>
        <source>Rounding of cash in them</source>
        <translation>Redondeo en efectivo incluido</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Sin categoría</translation>
    </message>
    <message>
        <source>Cashiers</source>
        <translation>Cajeros</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Descuentos</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Expected in the drawer</source>
        <translation>Esperado en el cajón</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Supplement %1</source>
        <translation>Suplemento %1</translation>
    </message>
    <message>
        <source>came in run %1</source>
        <translation>llegado en el ciclo %1</translation>
    </message>
    <message>
        <source>Drawer of</source>
        <translation>Cajón de</translation>
    </message>
    <message>
        <source>Cash after its drawer was counted</source>
        <translation>Efectivo tras contar su cajón</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>There is no memory left. All that was said to be done is kept; start the program again.</source>
        <translation>No queda memoria. Todo lo que se dio por hecho está guardado; inicie el programa de nuevo.</translation>
    </message>
</context>
<context>
    <name>ViewMaker</name>
    <message>
        <source>%1% off</source>
        <translation>%1% de descuento</translation>
    </message>
    <message>
        <source>added by %1</source>
        <translation>añadido por %1</translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation>cambiado por %1</translation>
    </message>
    <message>
        <source>paying at %1</source>
        <translation>cobra: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <source>tax %1 included</source>
        <translation>impuesto %1 incluido</translation>
    </message>
    <message>
        <source>with tax %1</source>
        <translation>más impuesto %1</translation>
    </message>
    <message>
        <source>with a tip of %1</source>
        <translation>con propina de %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The line ends with a backslash that keeps nothing.</source>
        <translation>La línea termina con una barra invertida que no protege nada.</translation>
    </message>
    <message>
        <source>A quote in the line is not closed.</source>
        <translation>Hay una comilla sin cerrar en la línea.</translation>
    </message>
</context>
<context>
    <name>WriteFile</name>
    <message>
        <source>There is a file %1 already; it was left as it is.</source>
        <translation>Ya existe un archivo %1; se dejó como estaba.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>No se pudo escribir el archivo %1: %2.</translation>
    </message>
</context>
<context>
    <name>tandem::AmountSheet</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation>Billetes y monedas</translation>
    </message>
</context>
<context>
    <name>tandem::Attention</name>
    <message>
        <source>More money was taken for order %1 than its bill, or more given back than was sold. Ask a manager to look at it.</source>
        <translation>Se cobró por el pedido %1 más que su cuenta, o se devolvió más de lo vendido. Pida a un encargado que lo revise.</translation>
    </message>
    <message>
        <source>a manager can go on without them</source>
        <translation>un encargado puede seguir sin ellas</translation>
    </message>
    <message>
        <source>waits for %1; a manager can go on without</source>
        <translation>espera a %1; un encargado puede seguir sin ello</translation>
    </message>
    <message>
        <source>a manager can stop waiting for it</source>
        <translation>un encargado puede dejar de esperarla</translation>
    </message>
    <message>
        <source>stays until a manager has dealt with it</source>
        <translation>queda hasta que un encargado lo resuelva</translation>
    </message>
</context>
<context>
    <name>tandem::AttentionSheet</name>
    <message>
        <source>Needs attention</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Nada por resolver.</translation>
    </message>
    <message>
        <source>Got all</source>
        <translation>Todo leído</translation>
    </message>
    <message>
        <source>Show order</source>
        <translation>Ver pedido</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Reimprimir</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>tandem::AutoLink</name>
    <message>
        <source>Changing to WebSocket.</source>
        <translation>Cambiando a WebSocket.</translation>
    </message>
</context>
<context>
    <name>tandem::BackOfficePresenter</name>
    <message>
        <source>Which list of products?</source>
        <translation>¿Qué lista de productos?</translation>
    </message>
    <message>
        <source>Where to write the products?</source>
        <translation>¿Dónde se escriben los productos?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Código de barras</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>These are the first %1 of %2. Type a name, a code or a barcode to find others.</source>
        <translation>Estos son los primeros %1 de %2. Escriba un nombre, un código o un código de barras para encontrar otros.</translation>
    </message>
    <message>
        <source>%1: new</source>
        <translation>%1: alta</translation>
    </message>
</context>
<context>
    <name>tandem::BackOfficeSheet</name>
    <message>
        <source>Back office</source>
        <translation>Gestión</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>Aquí aún no hay nada.</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Nada se llama así.</translation>
    </message>
</context>
<context>
    <name>tandem::BarChart</name>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
</context>
<context>
    <name>tandem::CashPresenter</name>
    <message>
        <source>Cash in</source>
        <translation>Entrada de caja</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Salida de caja</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>¿Para qué?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>How much cash is put into the drawer?</source>
        <translation>¿Cuánto efectivo entra en el cajón?</translation>
    </message>
    <message>
        <source>How much cash is taken out of the drawer?</source>
        <translation>¿Cuánto efectivo sale del cajón?</translation>
    </message>
</context>
<context>
    <name>tandem::CategoryBar</name>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
</context>
<context>
    <name>tandem::ChoiceSheet</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>tandem::ClosePresenter</name>
    <message>
        <source>Close session</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>Cancelar pedidos</translation>
    </message>
    <message>
        <source>Why are they cancelled?</source>
        <translation>¿Por qué se cancelan?</translation>
    </message>
    <message>
        <source>Count the cash in the drawer. How much is there?</source>
        <translation>Cuente el efectivo del cajón. ¿Cuánto hay?</translation>
    </message>
</context>
<context>
    <name>tandem::ColourRow</name>
    <message>
        <source>No colour</source>
        <translation>Sin color</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Color %1</translation>
    </message>
</context>
<context>
    <name>tandem::ConnectionPill</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n unsent</source>
        <translation>
            <numerusform>%1 · %n sin enviar</numerusform>
            <numerusform>%1 · %n sin enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>By WebSocket</source>
        <translation>Por WebSocket</translation>
    </message>
    <message>
        <source>By long polling</source>
        <translation>Por long polling</translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation>Detalles de la conexión</translation>
    </message>
</context>
<context>
    <name>tandem::CountSheet</name>
    <message>
        <source>Notes and coins</source>
        <translation>Billetes y monedas</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Sig.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Use the sum</source>
        <translation>Usar la suma</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>Sum %1</source>
        <translation>Suma %1</translation>
    </message>
</context>
<context>
    <name>tandem::DaySheet</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
</context>
<context>
    <name>tandem::Desk</name>
    <message>
        <source>The printer failed: %1. The sale stands.</source>
        <translation>La impresora falló: %1. La venta es válida.</translation>
    </message>
    <message>
        <source>Hub: %1</source>
        <translation>Hub: %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Hub last seen %1</source>
        <translation>Hub visto por última vez a las %1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) safe on this terminal, not yet at the hub</source>
        <translation>
            <numerusform>%n cambio a salvo en este terminal, aún no en el hub</numerusform>
            <numerusform>%n cambios a salvo en este terminal, aún no en el hub</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub runs on this terminal already.</source>
        <translation>El hub ya funciona en este terminal.</translation>
    </message>
    <message>
        <source>The hub answers. A terminal&apos;s copy takes its place only where it is gone for good.</source>
        <translation>El hub responde. La copia de un terminal solo ocupa su lugar cuando ha desaparecido del todo.</translation>
    </message>
    <message>
        <source>begun by %1</source>
        <translation>empezado por %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>This order is not known here any more.</source>
        <translation>Este pedido ya no se conoce aquí.</translation>
    </message>
    <message>
        <source>%1 is not printed yet. It is tried again.</source>
        <translation>%1 aún no está impreso. Se sigue intentando.</translation>
    </message>
    <message>
        <source>%1 may be printed, or only half of it. Look at the paper: is it to be printed again?</source>
        <translation>%1 puede estar impreso, o solo a medias. Mire el papel: ¿se imprime otra vez?</translation>
    </message>
    <message>
        <source>the program ended meanwhile</source>
        <translation>el programa se cerró entretanto</translation>
    </message>
    <message>
        <source>Session open since %1 by %2. Close it first.</source>
        <translation>Sesión abierta desde las %1 por %2. Ciérrela primero.</translation>
    </message>
    <message>
        <source>not at the hub yet</source>
        <translation>aún no en el hub</translation>
    </message>
    <message>
        <source>%1 by that till&apos;s clock</source>
        <translation>%1 según el reloj de aquella caja</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile. Discard, and look at it again.</source>
        <translation>Entretanto otra persona cambió %1. Descarte, y mírelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile; it stays as it is.</source>
        <translation>Entretanto otra persona cambió %1; se queda como está.</translation>
    </message>
    <message>
        <source>The shop is as it was.</source>
        <translation>La tienda está como antes.</translation>
    </message>
    <message>
        <source>%1 is as it was.</source>
        <translation>%1 está como antes.</translation>
    </message>
    <message>
        <source>%1 is saved, for every terminal.</source>
        <translation>%1 se ha guardado, para todos los terminales.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 no se puede leer: %2.</translation>
    </message>
    <message>
        <source>All of this is in the shop already.</source>
        <translation>Todo esto ya está en la tienda.</translation>
    </message>
    <message>
        <source>%1 are new, %2 change.</source>
        <translation>Nuevos: %1, con cambios: %2.</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Nuevo: %1</translation>
    </message>
    <message>
        <source>The products are in %1.</source>
        <translation>Los productos están en %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are imported, for every terminal.</source>
        <translation>
            <numerusform>Se ha importado %n elemento, para todos los terminales.</numerusform>
            <numerusform>Se han importado %n elementos, para todos los terminales.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in %1.</source>
        <translation>Está en %1.</translation>
    </message>
</context>
<context>
    <name>tandem::DeviceIdentity</name>
    <message>
        <source>This device&apos;s key %1 cannot be used: %2</source>
        <translation>La clave %1 de este dispositivo no se puede usar: %2</translation>
    </message>
    <message>
        <source>This device&apos;s key %1 cannot be written: %2</source>
        <translation>La clave %1 de este dispositivo no se puede escribir: %2</translation>
    </message>
    <message>
        <source>others may read it; allow only its owner</source>
        <translation>otros pueden leerla; permítalo solo a su dueño</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>está dañada</translation>
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
        <translation>Subir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nombre del archivo</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>It is there already. Save again to replace it.</source>
        <translation>El archivo ya existe. Guarde otra vez para sustituirlo.</translation>
    </message>
</context>
<context>
    <name>tandem::FormSheet</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
</context>
<context>
    <name>tandem::HistoryPresenter</name>
    <message>
        <source>Line history</source>
        <translation>Historial de la línea</translation>
    </message>
    <message>
        <source>Order history</source>
        <translation>Historial del pedido</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
</context>
<context>
    <name>tandem::HistorySheet</name>
    <message>
        <source>Line history</source>
        <translation>Historial de la línea</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>Aquí aún no ha pasado nada.</translation>
    </message>
</context>
<context>
    <name>tandem::IdlePresenter</name>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Tras %n minuto</numerusform>
            <numerusform>Tras %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic lock</source>
        <translation>Bloqueo automático</translation>
    </message>
    <message>
        <source>When nobody has touched it; a payment is never locked</source>
        <translation>Cuando nadie la ha tocado; nunca durante un cobro</translation>
    </message>
</context>
<context>
    <name>tandem::ImportSheet</name>
    <message>
        <source>Import products</source>
        <translation>Importar productos</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>What would become of it</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>Importar de %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitida</translation>
    </message>
    <message numerus="yes">
        <source>Nothing can be imported: %n row(s) are wrong.</source>
        <translation>
            <numerusform>No se puede importar nada: %n fila es incorrecta.</numerusform>
            <numerusform>No se puede importar nada: %n filas son incorrectas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::LanguagePresenter</name>
    <message>
        <source>Like this computer</source>
        <translation>Como este equipo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Of this window; what is printed is in the shop&apos;s language</source>
        <translation>De esta ventana; se imprime en el idioma de la tienda</translation>
    </message>
</context>
<context>
    <name>tandem::Link</name>
    <message>
        <source>What answers at this address is not a Tandem hub.</source>
        <translation>Lo que responde en esta dirección no es un hub de Tandem.</translation>
    </message>
</context>
<context>
    <name>tandem::LogStore</name>
    <message>
        <source>entry %1 came where entry %2 was due</source>
        <translation>llegó la entrada %1 donde tocaba la entrada %2</translation>
    </message>
    <message>
        <source>a checkpoint at %1 is beyond the last entry %2</source>
        <translation>un punto de control en %1 está más allá de la última entrada %2</translation>
    </message>
    <message>
        <source>after an earlier failure</source>
        <translation>tras un fallo anterior</translation>
    </message>
    <message>
        <source>another operation is queued as number %1</source>
        <translation>otra operación espera con el número %1</translation>
    </message>
    <message>
        <source>The store %1 is in use by another program. Close that program first.</source>
        <translation>Otro programa está usando el almacén %1. Cierre primero ese programa.</translation>
    </message>
    <message>
        <source>The store %1 is damaged or is no store of this program. Restore a backup.</source>
        <translation>El almacén %1 está dañado o no es de este programa. Restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>The store %1 was written by a newer version of this program. Install that version.</source>
        <translation>El almacén %1 fue escrito por una versión más reciente de este programa. Instale esa versión.</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be written to %1. Make room on it.</source>
        <translation>El disco está lleno: no se puede escribir más en %1. Libere espacio.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of the file and of its folder.</source>
        <translation>%1 no se puede escribir. Compruebe los permisos del archivo y de su carpeta.</translation>
    </message>
    <message>
        <source>%1 lies on a network share, where data can be lost. Choose a folder on this computer.</source>
        <translation>%1 está en un recurso de red, donde se pueden perder datos. Elija una carpeta de este equipo.</translation>
    </message>
    <message>
        <source>The disk failed while %1 was used (%2). Start the program again.</source>
        <translation>El disco falló mientras se usaba %1 (%2). Inicie el programa de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was written to %1: %2.</source>
        <translation>No se escribió nada en %1: %2.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name for the backup.</source>
        <translation>%1 ya existe. Elija otro nombre para la copia de seguridad.</translation>
    </message>
    <message>
        <source>it holds this operation or order number already</source>
        <translation>ya contiene esta operación o este número de pedido</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 es un archivo, no una carpeta.</translation>
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
        <translation>Indique qué punto de venta es esta caja.</translation>
    </message>
    <message>
        <source>“%1” is no address of a hub.</source>
        <translation>«%1» no es la dirección de un hub.</translation>
    </message>
    <message>
        <source>this terminal</source>
        <translation>este terminal</translation>
    </message>
    <message>
        <source>Opening the shop…</source>
        <translation>Abriendo la tienda…</translation>
    </message>
    <message>
        <source>Looking for the hub…</source>
        <translation>Buscando el hub…</translation>
    </message>
    <message>
        <source>Who is selling?</source>
        <translation>¿Quién vende?</translation>
    </message>
    <message>
        <source>%1 · %2 · Tandem</source>
        <translation>%1 · %2 · Tandem</translation>
    </message>
    <message>
        <source>No hub answers at %1 yet. Is it switched on, and is this its address?</source>
        <translation>Aún no responde ningún hub en %1. ¿Está encendido, y es esa su dirección?</translation>
    </message>
</context>
<context>
    <name>tandem::ManagerPin</name>
    <message>
        <source>For managers</source>
        <translation>Para encargados</translation>
    </message>
</context>
<context>
    <name>tandem::MenuPresenter</name>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Line note</source>
        <translation>Nota de línea</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Quitar línea</translation>
    </message>
    <message>
        <source>Line history</source>
        <translation>Historial de la línea</translation>
    </message>
    <message>
        <source>Order note</source>
        <translation>Nota del pedido</translation>
    </message>
    <message>
        <source>Order discount</source>
        <translation>Descuento pedido</translation>
    </message>
    <message>
        <source>Fiscal position</source>
        <translation>Posición fiscal</translation>
    </message>
    <message>
        <source>Send to kitchen</source>
        <translation>Enviar a cocina</translation>
    </message>
    <message>
        <source>Order history</source>
        <translation>Historial del pedido</translation>
    </message>
    <message>
        <source>Closed orders</source>
        <translation>Pedidos cerrados</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Cancelar pedido</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Abrir sesión</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Entrada de caja</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Salida de caja</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Multi-session Settings</source>
        <translation>Multisesión</translation>
    </message>
    <message>
        <source>Run the hub here</source>
        <translation>Hub en esta caja</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Menos animación</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Point of Sale</source>
        <translation>Punto de venta</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Cancelar el pedido</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Run it here</source>
        <translation>Ejecutarlo aquí</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Usual motion</source>
        <translation>Animación normal</translation>
    </message>
    <message>
        <source>How many percent off the whole order?</source>
        <translation>¿Qué porcentaje de descuento sobre todo el pedido?</translation>
    </message>
    <message>
        <source>Order %1 with %2 will be cancelled at every terminal. It stays in the closed orders.</source>
        <translation>El pedido %1 de %2 se cancelará en todos los terminales. Queda entre los pedidos cerrados.</translation>
    </message>
    <message>
        <source>How much cash is in the drawer at the start?</source>
        <translation>¿Cuánto efectivo hay de fondo en el cajón?</translation>
    </message>
    <message>
        <source>Only when the hub is gone for good: this terminal&apos;s copy of the shop takes its place, and the other terminals bring what this one has not seen. Should the old hub come back, it is left alone.</source>
        <translation>Solo cuando el hub ha desaparecido del todo: la copia de la tienda en este terminal ocupa su lugar, y los demás terminales traen lo que este no ha visto. Si el hub antiguo vuelve, se deja aparte.</translation>
    </message>
    <message>
        <source>Session closed</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Z report</source>
        <translation>Informe Z</translation>
    </message>
    <message>
        <source>There was no session yet.</source>
        <translation>Aún no ha habido ninguna sesión.</translation>
    </message>
    <message>
        <source>No closed orders</source>
        <translation>No hay pedidos cerrados</translation>
    </message>
    <message>
        <source>Only the newest %1 are shown. Type a number, a name or an amount to find others.</source>
        <translation>Solo se muestran los %1 más recientes. Escriba un número, un nombre o un importe para encontrar otros.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>Gestión</translation>
    </message>
    <message>
        <source>Automatic lock</source>
        <translation>Bloqueo automático</translation>
    </message>
    <message>
        <source>Where to save it? The ending says how: %1</source>
        <translation>¿Dónde guardarlo? La extensión dice cómo: %1</translation>
    </message>
</context>
<context>
    <name>tandem::MenuSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>tandem::Money</name>
    <message>
        <source>%1 is not a currency; write it like &quot;EUR&quot;</source>
        <translation>%1 no es una moneda; escríbala como «EUR»</translation>
    </message>
    <message>
        <source>%1 is not an amount; write it like &quot;%2&quot;</source>
        <translation>%1 no es un importe; escríbalo como «%2»</translation>
    </message>
    <message>
        <source>%1 has more decimals than %2 has, which is %3</source>
        <translation>%1 tiene más decimales que %2, que tiene %3</translation>
    </message>
    <message>
        <source>%1 is too large an amount; the limit is %2</source>
        <translation>%1 es un importe demasiado alto; el límite es %2</translation>
    </message>
</context>
<context>
    <name>tandem::MultiSessionSettings</name>
    <message>
        <source>Multi-session Settings</source>
        <translation>Multisesión</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inactiva</translation>
    </message>
    <message numerus="yes">
        <source>%n POS(es)</source>
        <translation>
            <numerusform>%n punto de venta</numerusform>
            <numerusform>%n puntos de venta</numerusform>
        </translation>
    </message>
    <message>
        <source>active</source>
        <translation>activa</translation>
    </message>
    <message>
        <source>New multi-session</source>
        <translation>Nueva multisesión</translation>
    </message>
    <message>
        <source>Now in %1; choosing it here moves it.</source>
        <translation>Ahora en %1; elegirlo aquí lo traslada.</translation>
    </message>
    <message>
        <source>%1 has its session open. Close it first.</source>
        <translation>%1 tiene su sesión abierta. Ciérrela primero.</translation>
    </message>
    <message>
        <source>Sessions are open at %1. Close them first.</source>
        <translation>Hay sesiones abiertas en %1. Ciérrelas primero.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The hub can&apos;t be reached now; settings can be looked at, but not saved.</source>
        <translation>El hub no responde ahora; los ajustes se pueden ver, pero no guardar.</translation>
    </message>
    <message>
        <source>Every multi-session needs a name.</source>
        <translation>Cada multisesión necesita un nombre.</translation>
    </message>
    <message>
        <source>Multi-sessions</source>
        <translation>Multisesiones</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Active: these POSes share their orders</source>
        <translation>Activa: estos puntos de venta comparten sus pedidos</translation>
    </message>
    <message>
        <source>POSes</source>
        <translation>Puntos de venta</translation>
    </message>
</context>
<context>
    <name>tandem::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
</context>
<context>
    <name>tandem::NoticePresenter</name>
    <message>
        <source>Next (%1)</source>
        <translation>Siguiente (%1)</translation>
    </message>
</context>
<context>
    <name>tandem::Numpad</name>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Cant.</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>Dto.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
</context>
<context>
    <name>tandem::OpenOrdersSheet</name>
    <message>
        <source>Open orders</source>
        <translation>Pedidos abiertos</translation>
    </message>
    <message>
        <source>This is the last open session. These orders go on into the next run, unless a manager cancels them now.</source>
        <translation>Esta es la última sesión abierta. Estos pedidos pasan al próximo ciclo, salvo que un encargado los cancele ahora.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Cancel them</source>
        <translation>Cancelarlos</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conservarlos</translation>
    </message>
</context>
<context>
    <name>tandem::OrderLineDelegate</name>
    <message>
        <source>added by %1</source>
        <translation>añadido por %1</translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation>cambiado por %1</translation>
    </message>
</context>
<context>
    <name>tandem::OrderListView</name>
    <message>
        <source>Order lines</source>
        <translation>Líneas del pedido</translation>
    </message>
    <message>
        <source>Nothing here yet. Tap a product or scan it.</source>
        <translation>Nada todavía. Toque un producto o escanéelo.</translation>
    </message>
</context>
<context>
    <name>tandem::OrderTabs</name>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nuevo pedido</translation>
    </message>
</context>
<context>
    <name>tandem::PayPresenter</name>
    <message>
        <source>Payment · order %1</source>
        <translation>Cobro · pedido %1</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>A devolver</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Somebody added to this order. It is not in this bill; go back to the order to take it in.</source>
        <translation>Alguien añadió algo a este pedido. No está en esta cuenta; vuelva al pedido para incluirlo.</translation>
    </message>
    <message>
        <source>The hub cannot be reached: others may be paying this order, too. Ask them first.</source>
        <translation>El hub no responde: otros pueden estar cobrando también este pedido. Pregúnteles primero.</translation>
    </message>
    <message>
        <source>Others see: “being paid at %1”</source>
        <translation>Los demás ven: «cobrándose en %1»</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>with a tip of %1</source>
        <translation>con propina de %1</translation>
    </message>
    <message>
        <source>%1 in cash</source>
        <translation>%1 en efectivo</translation>
    </message>
    <message>
        <source>Paid · %1</source>
        <translation>Pagado · %1</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Siguiente pedido</translation>
    </message>
</context>
<context>
    <name>tandem::PaymentScreen</name>
    <message>
        <source>Remaining</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Back to the order</source>
        <translation>Volver al pedido</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Propina</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validar</translation>
    </message>
    <message>
        <source>Amount. Now choose how it is paid</source>
        <translation>Importe. Elija ahora la forma de pago</translation>
    </message>
    <message>
        <source>%1 remaining %2</source>
        <translation>pendiente %1 %2</translation>
    </message>
</context>
<context>
    <name>tandem::PeriodBar</name>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
</context>
<context>
    <name>tandem::PinSheet</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
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
            <numerusform>%n cifra</numerusform>
            <numerusform>%n cifras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::PosOptionsForm</name>
    <message>
        <source>Show it here</source>
        <translation>Mostrarlo aquí</translation>
    </message>
    <message>
        <source>Switch to it when the current order is empty</source>
        <translation>Pasar a él cuando el pedido actual está vacío</translation>
    </message>
    <message>
        <source>Let it replace an empty order</source>
        <translation>Dejar que sustituya a un pedido vacío</translation>
    </message>
    <message>
        <source>When an order comes in from another POS, at</source>
        <translation>Cuando llega un pedido de otro punto de venta, en</translation>
    </message>
    <message>
        <source>Options of %1</source>
        <translation>Opciones de %1</translation>
    </message>
    <message>
        <source>Only orders that were begun at this POS are shown.</source>
        <translation>Solo se muestran los pedidos empezados en este punto de venta.</translation>
    </message>
    <message>
        <source>It is not shown here.</source>
        <translation>Aquí no se muestra.</translation>
    </message>
    <message>
        <source>It waits in a tab of its own; the order on view stays.</source>
        <translation>Espera en su propia pestaña; el pedido a la vista se queda.</translation>
    </message>
    <message>
        <source>Only where it is switched to.</source>
        <translation>Solo donde se pasa a él.</translation>
    </message>
    <message>
        <source>One that was made with “New order” keeps its tab.</source>
        <translation>El hecho con «Nuevo pedido» conserva su pestaña.</translation>
    </message>
    <message>
        <source>The empty order keeps a tab beside it.</source>
        <translation>El pedido vacío conserva una pestaña al lado.</translation>
    </message>
</context>
<context>
    <name>tandem::PrintQueue</name>
    <message>
        <source>Receipt %1</source>
        <translation>Recibo %1</translation>
    </message>
    <message>
        <source>Ticket of order %1 for %2</source>
        <translation>Comanda del pedido %1 para %2</translation>
    </message>
    <message>
        <source>No printer is set up for %1.</source>
        <translation>No hay impresora configurada para %1.</translation>
    </message>
    <message>
        <source>Order %1 is not paid; it has no receipt.</source>
        <translation>El pedido %1 no está pagado; no tiene recibo.</translation>
    </message>
    <message>
        <source>Receipt %1, copy</source>
        <translation>Recibo %1, copia</translation>
    </message>
    <message>
        <source>Nothing of that kind waits to be printed.</source>
        <translation>Nada de eso espera para imprimirse.</translation>
    </message>
    <message>
        <source>its printer is not there any more</source>
        <translation>su impresora ya no existe</translation>
    </message>
    <message>
        <source>its order is not known here</source>
        <translation>su pedido no se conoce aquí</translation>
    </message>
</context>
<context>
    <name>tandem::PrinterLine</name>
    <message>
        <source>it does not answer, or takes no more</source>
        <translation>no responde, o no admite más</translation>
    </message>
    <message>
        <source>it broke the connection</source>
        <translation>cortó la conexión</translation>
    </message>
</context>
<context>
    <name>tandem::ProductCsv</name>
    <message>
        <source>a quote is opened and never closed</source>
        <translation>una comilla se abre y nunca se cierra</translation>
    </message>
    <message>
        <source>there is text between a closing quote and the next comma</source>
        <translation>hay texto entre una comilla de cierre y la coma siguiente</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>línea %1: %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>unknown column %1; there are %2</source>
        <translation>columna desconocida %1; existen %2</translation>
    </message>
    <message>
        <source>the column %1 is there twice</source>
        <translation>la columna %1 está dos veces</translation>
    </message>
    <message>
        <source>the column %1 is missing</source>
        <translation>falta la columna %1</translation>
    </message>
    <message>
        <source>has %1 fields where the first line has %2</source>
        <translation>tiene %1 campos donde la primera línea tiene %2</translation>
    </message>
    <message>
        <source>the name is empty</source>
        <translation>el nombre está vacío</translation>
    </message>
    <message>
        <source>price: %1</source>
        <translation>precio: %1</translation>
    </message>
    <message>
        <source>price: must not be negative</source>
        <translation>precio: no debe ser negativo</translation>
    </message>
    <message>
        <source>%1 %2 is that of the product %3, which is not in this list</source>
        <translation>%1 %2 es del producto %3, que no está en esta lista</translation>
    </message>
    <message>
        <source>%1 has %2 characters; the limit is %3</source>
        <translation>%1 tiene %2 caracteres; el límite es %3</translation>
    </message>
    <message>
        <source>%1 holds a line break or another control character</source>
        <translation>%1 contiene un salto de línea u otro carácter de control</translation>
    </message>
    <message>
        <source>there is no tax named %1</source>
        <translation>no hay ningún impuesto llamado %1</translation>
    </message>
    <message>
        <source>the tax %1 is there twice</source>
        <translation>el impuesto %1 está dos veces</translation>
    </message>
    <message>
        <source>%1 %2 is in line %3 already</source>
        <translation>%1 %2 ya está en la línea %3</translation>
    </message>
    <message>
        <source>There is no shop yet; import a shop file first</source>
        <translation>Aún no hay tienda; importe primero un archivo de tienda</translation>
    </message>
    <message>
        <source>The product list is larger than 64 MiB</source>
        <translation>La lista de productos supera los 64 MiB</translation>
    </message>
    <message>
        <source>The product list is not UTF-8 text; save it as &quot;CSV UTF-8&quot;</source>
        <translation>La lista de productos no es texto UTF-8; guárdela como «CSV UTF-8»</translation>
    </message>
    <message>
        <source>the first row must name the columns</source>
        <translation>la primera fila debe nombrar las columnas</translation>
    </message>
</context>
<context>
    <name>tandem::ProductGrid</name>
    <message>
        <source>No product matches.</source>
        <translation>Ningún producto coincide.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
</context>
<context>
    <name>tandem::Quantity</name>
    <message>
        <source>%1 is not a quantity; write it like &quot;3&quot; or &quot;0.5&quot;</source>
        <translation>%1 no es una cantidad; escríbala como &quot;3&quot; o &quot;0.5&quot;</translation>
    </message>
    <message>
        <source>%1 has more than the 3 decimals a quantity may have</source>
        <translation>%1 tiene más de los 3 decimales que puede tener una cantidad</translation>
    </message>
    <message>
        <source>%1 is too large a quantity; the limit is %2</source>
        <translation>%1 es una cantidad demasiado grande; el límite es %2</translation>
    </message>
</context>
<context>
    <name>tandem::Rate</name>
    <message>
        <source>%1 is not a percentage; write it like &quot;13.5&quot;</source>
        <translation>%1 no es un porcentaje; escríbalo como &quot;13.5&quot;</translation>
    </message>
    <message>
        <source>%1 has more than the 4 decimals a percentage may have</source>
        <translation>%1 tiene más de los 4 decimales que puede tener un porcentaje</translation>
    </message>
    <message>
        <source>%1 is too large a percentage; the limit is 1000</source>
        <translation>%1 es un porcentaje demasiado grande; el límite es 1000</translation>
    </message>
</context>
<context>
    <name>tandem::ReceiptSheet</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Siguiente pedido</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>tandem::Register</name>
    <message>
        <source>There is no order %1.</source>
        <translation>No hay ningún pedido %1.</translation>
    </message>
    <message>
        <source>The order has no line %1.</source>
        <translation>El pedido no tiene ninguna línea %1.</translation>
    </message>
    <message>
        <source>The order has no line %1; it has %2.</source>
        <translation>El pedido no tiene la línea %1; tiene %2.</translation>
    </message>
    <message>
        <source>Nobody is logged in at this till.</source>
        <translation>Nadie ha iniciado sesión en esta caja.</translation>
    </message>
    <message>
        <source>Order %1 was merged into order %2.</source>
        <translation>El pedido %1 se unió al pedido %2.</translation>
    </message>
    <message>
        <source>Order %1 is paid; it can no longer be changed.</source>
        <translation>El pedido %1 está pagado; ya no se puede cambiar.</translation>
    </message>
    <message>
        <source>Order %1 is cancelled; it can no longer be changed.</source>
        <translation>El pedido %1 está cancelado; ya no se puede cambiar.</translation>
    </message>
    <message>
        <source>No line of the order is selected.</source>
        <translation>No hay ninguna línea del pedido seleccionada.</translation>
    </message>
    <message>
        <source>There is no product %1. Its last digit does not fit: scan it again.</source>
        <translation>No hay ningún producto %1. Su última cifra no cuadra: escanéelo otra vez.</translation>
    </message>
    <message>
        <source>There is no product %1.</source>
        <translation>No hay ningún producto %1.</translation>
    </message>
    <message>
        <source>The label says how much it is: scan the label of each packet of %1.</source>
        <translation>La etiqueta dice cuánto es: escanee la etiqueta de cada paquete de %1.</translation>
    </message>
    <message>
        <source>%1 is no longer sold.</source>
        <translation>%1 ya no se vende.</translation>
    </message>
    <message>
        <source>A quantity of &quot;0&quot; adds nothing.</source>
        <translation>Una cantidad de «0» no añade nada.</translation>
    </message>
    <message>
        <source>A line may hold 9999999.999 at most.</source>
        <translation>Una línea puede contener 9999999,999 como máximo.</translation>
    </message>
    <message>
        <source>An order may have %1 lines at most.</source>
        <translation>Un pedido puede tener %1 líneas como máximo.</translation>
    </message>
    <message>
        <source>The price %1 is below zero; give a quantity below zero instead.</source>
        <translation>El precio %1 está por debajo de cero; dé en su lugar una cantidad negativa.</translation>
    </message>
    <message>
        <source>In this shop a manager changes prices.</source>
        <translation>En esta tienda los precios los cambia un encargado.</translation>
    </message>
    <message>
        <source>A discount of %1% needs a manager: a cashier may give %2%.</source>
        <translation>Un descuento del %1% necesita un encargado: un cajero puede dar el %2%.</translation>
    </message>
    <message>
        <source>There is no customer %1.</source>
        <translation>No hay ningún cliente %1.</translation>
    </message>
    <message>
        <source>There is no fiscal position %1.</source>
        <translation>No hay ninguna posición fiscal %1.</translation>
    </message>
    <message>
        <source>Order %1 is not open any more.</source>
        <translation>El pedido %1 ya no está abierto.</translation>
    </message>
    <message>
        <source>Order %1 was carried over: only a manager cancels it.</source>
        <translation>El pedido %1 viene de otro ciclo: solo lo cancela un encargado.</translation>
    </message>
    <message>
        <source>Order %1 was carried over: say why it is cancelled.</source>
        <translation>El pedido %1 viene de otro ciclo: diga por qué se cancela.</translation>
    </message>
    <message>
        <source>Order %1 holds payments; void them before it is cancelled.</source>
        <translation>El pedido %1 tiene pagos; anúlelos antes de cancelarlo.</translation>
    </message>
    <message>
        <source>Order %1 is being paid at %2.</source>
        <translation>El pedido %1 se está cobrando en %2.</translation>
    </message>
    <message>
        <source>The order holds nothing to pay for.</source>
        <translation>El pedido no tiene nada que pagar.</translation>
    </message>
    <message>
        <source>Giving back %1 needs a manager: a cashier may give back %2.</source>
        <translation>Devolver %1 necesita un encargado: un cajero puede devolver %2.</translation>
    </message>
    <message>
        <source>The hub cannot be reached, and others may be paying order %1. This till is set up to wait then. An order that is begun here can be paid.</source>
        <translation>El hub no responde, y otros pueden estar cobrando el pedido %1. Esta caja está configurada para esperar en ese caso. Un pedido empezado aquí se puede cobrar.</translation>
    </message>
    <message>
        <source>Order %1 is being paid elsewhere.</source>
        <translation>El pedido %1 se está cobrando en otro sitio.</translation>
    </message>
    <message>
        <source>%1 is no payment method of %2.</source>
        <translation>%1 no es una forma de pago de %2.</translation>
    </message>
    <message>
        <source>A payment of &quot;0&quot; pays nothing.</source>
        <translation>Un pago de «0» no paga nada.</translation>
    </message>
    <message>
        <source>Order %1 is covered already.</source>
        <translation>El pedido %1 ya está cubierto.</translation>
    </message>
    <message>
        <source>%1 does not fit what is due, %2.</source>
        <translation>%1 no encaja con lo que se debe, %2.</translation>
    </message>
    <message>
        <source>A tip of %1 is not a part of the %2 that are paid.</source>
        <translation>Una propina de %1 no es parte de los %2 que se pagan.</translation>
    </message>
    <message>
        <source>%1 is more than the %2 that are due; only cash gives change.</source>
        <translation>%1 es más que los %2 que se deben; solo el efectivo da cambio.</translation>
    </message>
    <message>
        <source>The order has no such payment.</source>
        <translation>El pedido no tiene ese pago.</translation>
    </message>
    <message>
        <source>Only a manager takes a payment over.</source>
        <translation>Solo un encargado asume un cobro.</translation>
    </message>
    <message>
        <source>Order %1 is not being paid at another terminal.</source>
        <translation>El pedido %1 no se está cobrando en otro terminal.</translation>
    </message>
    <message>
        <source>Order %1 is not being paid here.</source>
        <translation>El pedido %1 no se está cobrando aquí.</translation>
    </message>
    <message>
        <source>Order %1 is not covered: %2 of %3 %4 are missing.</source>
        <translation>El pedido %1 no está cubierto: faltan %2 de %3 %4.</translation>
    </message>
    <message>
        <source>%1 of change can&apos;t be given: only %2 were paid in cash.</source>
        <translation>No se puede dar %1 de cambio: solo %2 se pagaron en efectivo.</translation>
    </message>
    <message>
        <source>Order %1 of %2 gives back the same goods of order %3 already.</source>
        <translation>El pedido %1 de %2 ya devuelve los mismos artículos del pedido %3.</translation>
    </message>
    <message>
        <source>Nothing of order %1 was paid twice by this payment.</source>
        <translation>Con este pago no se pagó dos veces nada del pedido %1.</translation>
    </message>
    <message>
        <source>Order %1 is not paid.</source>
        <translation>El pedido %1 no está pagado.</translation>
    </message>
    <message>
        <source>All of order %1 was given back already.</source>
        <translation>Todo el pedido %1 se devolvió ya.</translation>
    </message>
    <message>
        <source>Only a manager deals with money that was taken twice or too much.</source>
        <translation>Solo un encargado resuelve el dinero cobrado dos veces o de más.</translation>
    </message>
    <message>
        <source>No money of order %1 needs a manager.</source>
        <translation>No hay dinero del pedido %1 que necesite un encargado.</translation>
    </message>
    <message>
        <source>Only a manager stops waiting for a till.</source>
        <translation>Solo un encargado deja de esperar a una caja.</translation>
    </message>
    <message>
        <source>The drawer can&apos;t hold %1.</source>
        <translation>El cajón no puede contener %1.</translation>
    </message>
    <message>
        <source>The session of %1 is open at this till already.</source>
        <translation>La sesión de %1 ya está abierta en esta caja.</translation>
    </message>
    <message>
        <source>There is nothing to put in or take out.</source>
        <translation>No hay nada que meter ni que sacar.</translation>
    </message>
    <message>
        <source>Say what the cash is put in or taken out for.</source>
        <translation>Diga para qué entra o sale el efectivo.</translation>
    </message>
    <message>
        <source>No session of %1 is open.</source>
        <translation>No hay ninguna sesión de %1 abierta.</translation>
    </message>
    <message>
        <source>The last session is closed; these orders stay open and go on into the next run: %1.</source>
        <translation>La última sesión está cerrada; estos pedidos siguen abiertos y pasan al próximo ciclo: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be taken from %2 of %3.</source>
        <translation>%1 no se puede quitar de %2 de %3.</translation>
    </message>
    <message>
        <source>Order %1 has nothing to merge.</source>
        <translation>El pedido %1 no tiene nada que unir.</translation>
    </message>
    <message>
        <source>Order %1 has payments. Give them back first.</source>
        <translation>El pedido %1 tiene pagos. Devuélvalos primero.</translation>
    </message>
    <message>
        <source>Order %1 cannot be put into itself.</source>
        <translation>El pedido %1 no se puede unir a sí mismo.</translation>
    </message>
    <message>
        <source>Order %1 is closed; nothing can be put into it.</source>
        <translation>El pedido %1 está cerrado; no se le puede añadir nada.</translation>
    </message>
    <message>
        <source>The kitchen knows everything of order %1.</source>
        <translation>La cocina lo sabe todo del pedido %1.</translation>
    </message>
    <message>
        <source>There is no cashier %1 in this shop.</source>
        <translation>No hay ningún cajero %1 en esta tienda.</translation>
    </message>
    <message>
        <source>The PIN of %1 was missed too often. Try again in %2 s.</source>
        <translation>El PIN de %1 se falló demasiadas veces. Inténtelo de nuevo en %2 s.</translation>
    </message>
    <message>
        <source>The PIN given for %1 is wrong.</source>
        <translation>El PIN dado para %1 es incorrecto.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>Inténtelo de nuevo en %1 s.</translation>
    </message>
    <message>
        <source>%1 is not a manager.</source>
        <translation>%1 no es encargado.</translation>
    </message>
    <message>
        <source>Reports are for managers.</source>
        <translation>Los informes son para encargados.</translation>
    </message>
</context>
<context>
    <name>tandem::RegisterScreen</name>
    <message>
        <source>Take over payment</source>
        <translation>Asumir el cobro</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Cobrar</translation>
    </message>
    <message>
        <source>Search or scan</source>
        <translation>Buscar o escanear</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Point of Sale</source>
        <translation>Punto de venta</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>%n asunto por resolver</numerusform>
            <numerusform>%n asuntos por resolver</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ReportPresenter</name>
    <message>
        <source>By day</source>
        <translation>Por día</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Por hora</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>Por producto</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Por categoría</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>Por cajero</translation>
    </message>
    <message>
        <source>By tax</source>
        <translation>Por impuesto</translation>
    </message>
    <message>
        <source>By payment</source>
        <translation>Por forma de pago</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Escrito: %1</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exportar CSV</translation>
    </message>
</context>
<context>
    <name>tandem::ReportSheet</name>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exportar CSV</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Reading … %1%</source>
        <translation>Leyendo… %1%</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Nothing was sold in these days.</source>
        <translation>En estos días no se vendió nada.</translation>
    </message>
</context>
<context>
    <name>tandem::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>tandem::SellPresenter</name>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Line history</source>
        <translation>Historial de la línea</translation>
    </message>
    <message>
        <source>Note for the kitchen or the customer</source>
        <translation>Nota para la cocina o el cliente</translation>
    </message>
    <message>
        <source>Order note</source>
        <translation>Nota del pedido</translation>
    </message>
    <message>
        <source>Note for the whole order</source>
        <translation>Nota para todo el pedido</translation>
    </message>
    <message>
        <source>Take over payment</source>
        <translation>Asumir el cobro</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Asumirlo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>Being paid by %1</source>
        <translation>Lo está cobrando %1</translation>
    </message>
    <message>
        <source>Order %1 is being paid by %2. Take it over only when that till can&apos;t finish: it is switched off, broken or out of reach. Ask there first whether money was taken: what this till doesn&apos;t know of yet can&apos;t be seen here. That till is told as soon as it is reached.</source>
        <translation>%2 está cobrando el pedido %1. Asuma el cobro solo si esa caja no puede terminarlo: está apagada, averiada o no responde. Pregunte allí primero si se cobró dinero: lo que esta caja aún no sabe no se ve aquí. La otra caja lo sabrá en cuanto responda.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
    </message>
    <message>
        <source>Fiscal position</source>
        <translation>Posición fiscal</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Only the first %1 are shown. Type a name to find others.</source>
        <translation>Solo se muestran los %1 primeros. Escriba un nombre para encontrar otros.</translation>
    </message>
</context>
<context>
    <name>tandem::Shop</name>
    <message>
        <source>%1 names %2 that does not exist</source>
        <translation>%1 nombra %2, que no existe</translation>
    </message>
    <message>
        <source>The shop needs a name</source>
        <translation>La tienda necesita un nombre</translation>
    </message>
    <message>
        <source>Something in the shop has no name</source>
        <translation>Algo de la tienda no tiene nombre</translation>
    </message>
    <message>
        <source>%1 has no id</source>
        <translation>%1 no tiene identificador</translation>
    </message>
    <message>
        <source>The name %1 is there twice</source>
        <translation>El nombre %1 está dos veces</translation>
    </message>
    <message>
        <source>The product code %1 is there twice</source>
        <translation>El código de producto %1 está dos veces</translation>
    </message>
    <message>
        <source>The barcode %1 is there twice</source>
        <translation>El código de barras %1 está dos veces</translation>
    </message>
    <message>
        <source>%1 is neither &quot;cash&quot; nor &quot;card&quot;</source>
        <translation>%1 no es ni &quot;cash&quot; ni &quot;card&quot;</translation>
    </message>
    <message>
        <source>a category</source>
        <translation>una categoría</translation>
    </message>
    <message>
        <source>The category %1 lies within itself</source>
        <translation>La categoría %1 está dentro de sí misma</translation>
    </message>
    <message>
        <source>a tax</source>
        <translation>un impuesto</translation>
    </message>
    <message>
        <source>a fiscal position</source>
        <translation>una posición fiscal</translation>
    </message>
    <message>
        <source>a payment method</source>
        <translation>una forma de pago</translation>
    </message>
    <message>
        <source>The printer %1 has no address</source>
        <translation>La impresora %1 no tiene dirección</translation>
    </message>
    <message>
        <source>The printer %1 must have 24 to 64 columns</source>
        <translation>La impresora %1 debe tener de 24 a 64 columnas</translation>
    </message>
    <message>
        <source>a printer</source>
        <translation>una impresora</translation>
    </message>
    <message>
        <source>a POS</source>
        <translation>un punto de venta</translation>
    </message>
    <message>
        <source>The price of %1 is in %2, but the shop&apos;s currency is %3</source>
        <translation>El precio de %1 está en %2, pero la moneda de la tienda es %3</translation>
    </message>
    <message>
        <source>The POS %1 cannot be in two active multi-sessions at once: %2 and %3</source>
        <translation>El punto de venta %1 no puede estar en dos multisesiones activas a la vez: %2 y %3</translation>
    </message>
</context>
<context>
    <name>tandem::ShopCodec</name>
    <message>
        <source>is not a text</source>
        <translation>no es un texto</translation>
    </message>
    <message>
        <source>is over 200 characters long</source>
        <translation>supera los 200 caracteres</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>no es ni verdadero ni falso</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>no es un número entero</translation>
    </message>
    <message>
        <source>is not a list of at most %1</source>
        <translation>no es una lista de %1 como máximo</translation>
    </message>
    <message>
        <source>is not an id</source>
        <translation>no es un identificador</translation>
    </message>
    <message>
        <source>cannot be %1</source>
        <translation>no puede ser %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key: what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>kind: cannot be %1</source>
        <translation>kind: no puede ser %1</translation>
    </message>
</context>
<context>
    <name>tandem::ShopFile</name>
    <message>
        <source>must not be negative</source>
        <translation>no debe ser negativo</translation>
    </message>
    <message>
        <source>must not be over 100 %</source>
        <translation>no debe superar el 100 %</translation>
    </message>
    <message>
        <source>%1 is not a color; write it like &quot;#b8860b&quot;</source>
        <translation>%1 no es un color; escríbalo como &quot;#b8860b&quot;</translation>
    </message>
    <message>
        <source>%1 is neither &quot;cash&quot; nor &quot;card&quot;</source>
        <translation>%1 no es ni &quot;cash&quot; ni &quot;card&quot;</translation>
    </message>
    <message>
        <source>must be 4 to 32 digits</source>
        <translation>debe tener de 4 a 32 cifras</translation>
    </message>
    <message>
        <source>%1 is neither &quot;cashier&quot; nor &quot;manager&quot;</source>
        <translation>%1 no es ni &quot;cashier&quot; ni &quot;manager&quot;</translation>
    </message>
    <message>
        <source>%1 is no address of a printer; write it like &quot;10.0.0.5:9100&quot; or &quot;/dev/usb/lp0&quot;</source>
        <translation>%1 no es la dirección de una impresora; escríbala como &quot;10.0.0.5:9100&quot; o &quot;/dev/usb/lp0&quot;</translation>
    </message>
    <message>
        <source>must be between 24 and 64</source>
        <translation>debe estar entre 24 y 64</translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1 no es uno de %2</translation>
    </message>
    <message>
        <source>%1 is there already, in %2[%3]</source>
        <translation>%1 ya está, en %2[%3]</translation>
    </message>
    <message>
        <source>%1 is not a locale; write it like &quot;en_IE&quot;</source>
        <translation>%1 no es una configuración regional; escríbala como &quot;en_IE&quot;</translation>
    </message>
    <message>
        <source>%1 is neither &quot;line&quot; nor &quot;order&quot;</source>
        <translation>%1 no es ni &quot;line&quot; ni &quot;order&quot;</translation>
    </message>
    <message>
        <source>must be between 0 and 100</source>
        <translation>debe estar entre 0 y 100</translation>
    </message>
    <message>
        <source>has more than %1 lines</source>
        <translation>tiene más de %1 líneas</translation>
    </message>
    <message>
        <source>The shop file is larger than 64 MiB</source>
        <translation>El archivo de la tienda supera los 64 MiB</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>está dos veces</translation>
    </message>
    <message>
        <source>The shop file has more brackets within brackets than it may have</source>
        <translation>El archivo de la tienda tiene más corchetes anidados de los permitidos</translation>
    </message>
    <message>
        <source>A shop file must be an object in { }</source>
        <translation>Un archivo de tienda debe ser un objeto entre { }</translation>
    </message>
    <message>
        <source>this is not JSON (%1)</source>
        <translation>esto no es JSON (%1)</translation>
    </message>
    <message>
        <source>%1 is neither in this file nor in the shop</source>
        <translation>%1 no está ni en este archivo ni en la tienda</translation>
    </message>
    <message>
        <source>%1 has its price in %2 and is not in this file</source>
        <translation>%1 tiene su precio en %2 y no está en este archivo</translation>
    </message>
    <message>
        <source>%1 would lie within itself</source>
        <translation>%1 estaría dentro de sí mismo</translation>
    </message>
    <message>
        <source>%1 is that of the product %2, which is not in this file</source>
        <translation>%1 es del producto %2, que no está en este archivo</translation>
    </message>
    <message>
        <source>%1 is in the active multi-session %2 already</source>
        <translation>%1 ya está en la multisesión activa %2</translation>
    </message>
    <message>
        <source>must be an object in { }</source>
        <translation>debe ser un objeto entre { }</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>clave desconocida</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>no debe estar vacío</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>debe ser true o false</translation>
    </message>
    <message>
        <source>must be a list in [ ]</source>
        <translation>debe ser una lista entre [ ]</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 está dos veces</translation>
    </message>
    <message>
        <source>must be a text in quotes</source>
        <translation>debe ser un texto entre comillas</translation>
    </message>
    <message>
        <source>has %1 characters; the limit is %2</source>
        <translation>tiene %1 caracteres; el límite es %2</translation>
    </message>
    <message>
        <source>holds a line break or another control character</source>
        <translation>contiene un salto de línea u otro carácter de control</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
</context>
<context>
    <name>tandem::ShopSender</name>
    <message>
        <source>The last change is still on its way.</source>
        <translation>El último cambio aún está en camino.</translation>
    </message>
    <message>
        <source>It was left.</source>
        <translation>Se interrumpió.</translation>
    </message>
    <message>
        <source>%1 %2 of %3 parts of it were taken; do the rest once more.</source>
        <translation>%1 Partes aceptadas: %2 de %3; haga el resto otra vez.</translation>
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
        <translation>Punto de venta</translation>
    </message>
    <message>
        <source>The POS of this till, such as Bar</source>
        <translation>El punto de venta de esta caja, por ejemplo Bar</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Probar la demo</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>Dirección del hub</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Change hub or POS</source>
        <translation>Cambiar hub o punto de venta</translation>
    </message>
    <message>
        <source>Which hub does this till work with, and which POS is it?</source>
        <translation>¿Con qué hub trabaja esta caja, y qué punto de venta es?</translation>
    </message>
</context>
<context>
    <name>tandem::Terminal</name>
    <message>
        <source>%1 in order %2 was changed by %3 at the same time. Both changes count: check the quantity.</source>
        <translation>%3 cambió a la vez %1 en el pedido %2. Ambos cambios cuentan: compruebe la cantidad.</translation>
    </message>
    <message>
        <source>%1 in order %2 was changed by %3 at the same time. The later change stands: check it.</source>
        <translation>%3 cambió a la vez %1 en el pedido %2. Vale el último cambio: compruébelo.</translation>
    </message>
    <message>
        <source>Your change of order %1 had no effect, because %2 had already removed, cancelled or paid it. Look at the order, and do it again if it is still wanted.</source>
        <translation>Su cambio del pedido %1 no tuvo efecto, porque %2 ya lo había quitado, cancelado o cobrado. Mire el pedido, y repítalo si aún hace falta.</translation>
    </message>
    <message>
        <source>Your change of order %1 had no effect: what it was about is not there any more. Look at the order, and do it again if it is still wanted.</source>
        <translation>Su cambio del pedido %1 no tuvo efecto: aquello a lo que se refería ya no existe. Mire el pedido, y repítalo si aún hace falta.</translation>
    </message>
    <message>
        <source>Order %1 was paid by %2 before your change of %3 came in. It is now in order %4: take money for that, too.</source>
        <translation>%2 cobró el pedido %1 antes de que llegara su cambio de %3. Ahora está en el pedido %4: cóbrelo también.</translation>
    </message>
    <message>
        <source>Added by %2 while order %3 was being paid: %1. Now in order %4: take money for that, too.</source>
        <translation>Añadido por %2 mientras se cobraba el pedido %3: %1. Ahora en el pedido %4: cóbrelo también.</translation>
    </message>
    <message>
        <source>Order %2 was changed while it was being paid: %1. That is not in the bill. Renew the bill, or take money for it afterwards.</source>
        <translation>El pedido %2 cambió mientras se cobraba: %1. Eso no está en la cuenta. Renueve la cuenta, o cóbrelo después.</translation>
    </message>
    <message>
        <source>Order %1 was cancelled while a part of it went to order %2. That part stays open: cancel it there if nobody wants it.</source>
        <translation>El pedido %1 se canceló mientras una parte pasaba al pedido %2. Esa parte sigue abierta: cancélela allí si nadie la quiere.</translation>
    </message>
    <message>
        <source>Order %1 was cancelled while something was added. What was added stays open: cancel again if nobody wants it.</source>
        <translation>El pedido %1 se canceló mientras se añadía algo. Lo añadido sigue abierto: cancele otra vez si nadie lo quiere.</translation>
    </message>
    <message>
        <source>Order %1 was not merged: meanwhile %2 took money for it, cancelled or merged it. Look at both orders.</source>
        <translation>El pedido %1 no se unió: entretanto %2 lo cobró, canceló o unió. Mire ambos pedidos.</translation>
    </message>
    <message>
        <source>%2 takes money for order %1: it is not merged into order %3. Look at both orders.</source>
        <translation>%2 está cobrando el pedido %1: no se une al pedido %3. Mire ambos pedidos.</translation>
    </message>
    <message>
        <source>Order %1 was not cancelled: %2 had merged it into order %3. Take away there what nobody wants.</source>
        <translation>El pedido %1 no se canceló: %2 lo había unido al pedido %3. Quite de allí lo que nadie quiere.</translation>
    </message>
    <message>
        <source>%1 of order %2 is in the bill that %3 made. It is not in order %4 any more: take no money for it there.</source>
        <translation>%1 del pedido %2 está en la cuenta que hizo %3. Ya no está en el pedido %4: no lo cobre allí.</translation>
    </message>
    <message>
        <source>There was less of %1 in order %2 than you took from it: %3 had changed it. Check both.</source>
        <translation>Había menos %1 en el pedido %2 de lo que usted quitó: %3 lo había cambiado. Compruebe ambos.</translation>
    </message>
    <message>
        <source>%1 of order %2 was sent to the kitchen twice, here and by %3. Tell the kitchen.</source>
        <translation>%1 del pedido %2 se envió dos veces a cocina, desde aquí y por %3. Avise a la cocina.</translation>
    </message>
    <message>
        <source>%1 in order %2 was changed by %3 while it was sent to the kitchen. Send what is new.</source>
        <translation>%3 cambió %1 en el pedido %2 mientras se enviaba a cocina. Envíe lo que es nuevo.</translation>
    </message>
    <message>
        <source>Order %1 is being paid by %2. Your payment did not begin: wait, or ask a manager to take it over.</source>
        <translation>%2 está cobrando el pedido %1. Su cobro no empezó: espere, o pida a un encargado que lo asuma.</translation>
    </message>
    <message>
        <source>Order %1 cannot be cancelled: money was taken for it by %2. Give the money back first.</source>
        <translation>El pedido %1 no se puede cancelar: %2 cobró dinero por él. Devuélvalo primero.</translation>
    </message>
    <message>
        <source>%2 took the payment of order %1 over. Look at it before you take money.</source>
        <translation>%2 asumió el cobro del pedido %1. Mírelo antes de cobrar.</translation>
    </message>
    <message>
        <source>Order %1 was already paid by %2. Take no money for it.</source>
        <translation>%2 ya cobró el pedido %1. No cobre nada por él.</translation>
    </message>
    <message>
        <source>Order %1 was paid twice, here and by %2, %3 each time. Ask a manager to give one back.</source>
        <translation>El pedido %1 se pagó dos veces, aquí y por %2, %3 cada vez. Pida a un encargado que devuelva uno.</translation>
    </message>
    <message>
        <source>Order %1 was paid with goods that were removed or paid elsewhere meanwhile: %2. Ask a manager to look at it.</source>
        <translation>El pedido %1 se pagó con artículos que entretanto se quitaron o se pagaron en otro sitio: %2. Pida a un encargado que lo revise.</translation>
    </message>
    <message>
        <source>%1 was taken for order %2 beyond its bill. Ask a manager whether it is to be given back.</source>
        <translation>Se cobró %1 por el pedido %2 por encima de su cuenta. Pregunte a un encargado si hay que devolverlo.</translation>
    </message>
    <message>
        <source>A payment of %1 on order %2 was voided at one till and closed at another: it counts as taken. Ask a manager to look at it.</source>
        <translation>Un pago de %1 en el pedido %2 se anuló en una caja y se cerró en otra: cuenta como cobrado. Pida a un encargado que lo revise.</translation>
    </message>
    <message>
        <source>%1 of order %2 was given back more than once. Ask a manager to look at it.</source>
        <translation>%1 del pedido %2 se devolvió más de una vez. Pida a un encargado que lo revise.</translation>
    </message>
    <message>
        <source>%2 had already dealt with the money of order %1. There is nothing left to do.</source>
        <translation>%2 ya había resuelto el dinero del pedido %1. No queda nada por hacer.</translation>
    </message>
    <message>
        <source>More money came for order %1 while a manager dealt with it. Look at it once more.</source>
        <translation>Llegó más dinero del pedido %1 mientras un encargado lo resolvía. Mírelo otra vez.</translation>
    </message>
    <message>
        <source>The last session is closed. Still open and carried over: %1.</source>
        <translation>La última sesión está cerrada. Siguen abiertos y pasan al próximo ciclo: %1.</translation>
    </message>
    <message>
        <source>The hub was put back to an older state. What was order %1 is order %2 now. It is found under both numbers.</source>
        <translation>El hub volvió a un estado anterior. Lo que era el pedido %1 es ahora el pedido %2. Se encuentra con ambos números.</translation>
    </message>
    <message>
        <source>The hub was put back to an older state or is new. Go on selling: orders stay NEW until every till with an open session has come back, or a manager goes on without them.</source>
        <translation>El hub volvió a un estado anterior o es nuevo. Siga vendiendo: los pedidos quedan como NUEVO hasta que vuelva cada caja con sesión abierta, o un encargado siga sin ellas.</translation>
    </message>
    <message>
        <source>Order %1 had come out here otherwise than at the hub: it is the hub&apos;s now. Look it through before you go on; both are in this terminal&apos;s log.</source>
        <translation>El pedido %1 había quedado aquí de otro modo que en el hub: ahora vale el del hub. Revíselo antes de seguir; ambos están en el registro de este terminal.</translation>
    </message>
    <message>
        <source>An old copy of this shop&apos;s hub answers at this address; another terminal&apos;s copy was made the hub since then. Nothing is sent to the old one: use the address of the new one.</source>
        <translation>En esta dirección responde una copia antigua del hub de esta tienda; desde entonces la copia de otro terminal es el hub. No se envía nada al antiguo: use la dirección del nuevo.</translation>
    </message>
    <message>
        <source>Another device has this terminal&apos;s data, or its receipts&apos; letters, too. This one goes on under a new identity, and its receipts begin with other letters; nothing is lost.</source>
        <translation>Otro dispositivo tiene también los datos de este terminal o las letras de sus recibos. Este sigue con una identidad nueva, y sus recibos empiezan por otras letras; no se ha perdido nada.</translation>
    </message>
    <message>
        <source>The hub did not take your last change of order %1, and it was undone here: %2</source>
        <translation>El hub no aceptó su último cambio del pedido %1, y aquí se deshizo: %2</translation>
    </message>
    <message>
        <source>The hub did not take your last change of an order, and it was undone here: %1</source>
        <translation>El hub no aceptó su último cambio de un pedido, y aquí se deshizo: %1</translation>
    </message>
    <message>
        <source>A till at %1 has not been heard from since %2. What it sold since is not in your orders and figures: switch it on where it reaches the hub, or let a manager stop waiting for it.</source>
        <translation>No se sabe nada de una caja de %1 desde %2. Lo que vendió desde entonces no está en sus pedidos ni cifras: enciéndala donde alcance el hub, o deje que un encargado deje de esperarla.</translation>
    </message>
    <message>
        <source>Another shop&apos;s hub (%1) answers at this address. Nothing is sent to it; your work waits for its own hub.</source>
        <translation>En esta dirección responde el hub de otra tienda (%1). No se le envía nada; su trabajo espera a su propio hub.</translation>
    </message>
    <message>
        <source>This terminal works with another hub now. Work for %1 that has not been sent is kept here, and goes to that hub when the terminal is started with its address again.</source>
        <translation>Este terminal trabaja ahora con otro hub. El trabajo para %1 que no se envió se guarda aquí, y va a ese hub cuando el terminal se inicie otra vez con su dirección.</translation>
    </message>
    <message>
        <source>The hub&apos;s disk is full. Go on selling: your work is kept here and goes to the hub once there is room on its disk.</source>
        <translation>El disco del hub está lleno. Siga vendiendo: su trabajo se guarda aquí y va al hub en cuanto haya espacio.</translation>
    </message>
    <message>
        <source>%1 Go on selling: only the times on receipts and of sessions are wrong. Set the clock of this computer, or the hub&apos;s if that is the wrong one.</source>
        <translation>%1 Siga vendiendo: solo las horas de los recibos y de las sesiones son incorrectas. Ponga en hora el reloj de este equipo, o el del hub si es ese el que va mal.</translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full. Nothing new comes from the hub, and nothing can be added, until there is room on it; a payment that has begun can be finished.</source>
        <translation>El disco de este equipo está lleno. No llega nada nuevo del hub, ni se puede añadir nada, hasta que haya espacio; un cobro empezado se puede terminar.</translation>
    </message>
    <message>
        <source>This terminal is not ready to sell.</source>
        <translation>Este terminal no está listo para vender.</translation>
    </message>
    <message>
        <source>This is not possible: an amount, a text or the number of lines is beyond what an order can hold.</source>
        <translation>No es posible: un importe, un texto o el número de líneas supera lo que cabe en un pedido.</translation>
    </message>
    <message>
        <source>This is too much for one step: it has %1 KiB, %2 are possible.</source>
        <translation>Es demasiado para un paso: tiene %1 KiB, son posibles %2.</translation>
    </message>
    <message>
        <source>Settings are kept at the hub, which cannot be reached now. Try again when online.</source>
        <translation>Los ajustes se guardan en el hub, que ahora no responde. Inténtelo de nuevo con conexión.</translation>
    </message>
    <message>
        <source>The last change is still on its way.</source>
        <translation>El último cambio aún está en camino.</translation>
    </message>
    <message>
        <source>The hub cannot be reached now.</source>
        <translation>El hub no responde ahora.</translation>
    </message>
    <message>
        <source>Cut by hand.</source>
        <translation>Cortado a mano.</translation>
    </message>
    <message>
        <source>The hub was put back to an older state. Check whether the change is there before you make it again.</source>
        <translation>El hub volvió a un estado anterior. Compruebe si el cambio está antes de hacerlo otra vez.</translation>
    </message>
    <message>
        <source>The hub&apos;s disk is full. What is done here is kept here and goes to the hub once there is room on its disk.</source>
        <translation>El disco del hub está lleno. Lo que se hace aquí se guarda aquí y va al hub en cuanto haya espacio.</translation>
    </message>
    <message>
        <source>An old copy of the hub answers at this address. Nothing is sent to it.</source>
        <translation>En esta dirección responde una copia antigua del hub. No se le envía nada.</translation>
    </message>
    <message>
        <source>Numbers are given again already: nobody is waited for.</source>
        <translation>Ya se dan números otra vez: no se espera a nadie.</translation>
    </message>
    <message>
        <source>No such device is waited for.</source>
        <translation>No se espera a ningún dispositivo así.</translation>
    </message>
    <message>
        <source>What answers at this address is not a Tandem hub.</source>
        <translation>Lo que responde en esta dirección no es un hub de Tandem.</translation>
    </message>
    <message>
        <source>Another shop&apos;s hub (%1) answers at this address. Nothing is sent to it.</source>
        <translation>En esta dirección responde el hub de otra tienda (%1). No se le envía nada.</translation>
    </message>
    <message>
        <source>The connection to the hub broke. Check whether the change is there before you make it again.</source>
        <translation>La conexión con el hub se cortó. Compruebe si el cambio está antes de hacerlo otra vez.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <translation>El hub no responde.</translation>
    </message>
    <message>
        <source>The hub takes nothing; connecting anew.</source>
        <translation>El hub no admite nada; conectando de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of this till is %1 ahead of the hub&apos;s.</source>
        <translation>El reloj de esta caja va %1 adelantado respecto al del hub.</translation>
    </message>
    <message>
        <source>The clock of this till is %1 behind the hub&apos;s.</source>
        <translation>El reloj de esta caja va %1 atrasado respecto al del hub.</translation>
    </message>
    <message>
        <source>Connecting under a new identity.</source>
        <translation>Conectando con una identidad nueva.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check its permissions.</source>
        <translation>No se puede crear la carpeta %1. Compruebe sus permisos.</translation>
    </message>
    <message>
        <source>Another program already uses the data in %1.</source>
        <translation>Otro programa usa ya los datos de %1.</translation>
    </message>
    <message>
        <source>There is no POS named &quot;%1&quot;: the hub has no shop yet. Import a shop file into it first.</source>
        <translation>No hay ningún punto de venta llamado «%1»: el hub aún no tiene tienda. Importe primero un archivo de tienda.</translation>
    </message>
    <message>
        <source>There is no POS named &quot;%1&quot; in this shop.</source>
        <translation>No hay ningún punto de venta llamado «%1» en esta tienda.</translation>
    </message>
    <message>
        <source>What the hub sent of the open orders cannot be read.</source>
        <translation>No se puede leer lo que el hub envió de los pedidos abiertos.</translation>
    </message>
</context>
<context>
    <name>tandem::TerminalCopy</name>
    <message>
        <source>The terminal&apos;s copy in %1 is damaged: the log of stream %2 is broken at entry %3. Take another terminal&apos;s, or a backup.</source>
        <translation>La copia del terminal en %1 está dañada: el registro del flujo %2 está roto en la entrada %3. Tome la de otro terminal, o una copia de seguridad.</translation>
    </message>
    <message>
        <source>A terminal is running with the data in %1: close it first.</source>
        <translation>Un terminal funciona con los datos de %1: ciérrelo primero.</translation>
    </message>
    <message>
        <source>The terminal in %1 has never had all of the shop: take another one&apos;s copy, or a backup.</source>
        <translation>El terminal en %1 nunca ha tenido toda la tienda: tome la copia de otro, o una copia de seguridad.</translation>
    </message>
    <message>
        <source>%1 is not the data folder of a terminal that has met a hub.</source>
        <translation>%1 no es la carpeta de datos de un terminal que haya conocido un hub.</translation>
    </message>
    <message>
        <source>The terminal in %1 knows several hubs. Say which one with --hub: %2.</source>
        <translation>El terminal en %1 conoce varios hubs. Diga cuál con --hub: %2.</translation>
    </message>
    <message>
        <source>The terminal in %1 has never met the hub %2.</source>
        <translation>El terminal en %1 nunca ha conocido el hub %2.</translation>
    </message>
</context>
<context>
    <name>tandem::TextSheet</name>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>tandem::TopBar</name>
    <message>
        <source>Cashier</source>
        <translation>Cajero</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
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
        <translation>El hub cerró la conexión.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <translation>El hub no responde.</translation>
    </message>
</context>
</TS>
