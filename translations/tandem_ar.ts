<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG">
<context>
    <name>BackOffice</name>
    <message>
        <source>not used</source>
        <translation>غير مستخدم</translation>
    </message>
    <message>
        <source>in the price</source>
        <translation>ضمن السعر</translation>
    </message>
    <message>
        <source>on top</source>
        <translation>فوق السعر</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا ضريبة</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>نقد</translation>
    </message>
    <message>
        <source>card</source>
        <translation>بطاقة</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>cashier</source>
        <translation>أمين الصندوق</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>الرمز الشريطي</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>ضمن</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Fiscal position</source>
        <translation>الوضع الضريبي</translation>
    </message>
    <message>
        <source>How</source>
        <translation>الاحتساب</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>الضرائب</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>طرق الدفع</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Fiscal positions</source>
        <translation>الأوضاع الضريبية</translation>
    </message>
    <message>
        <source>Cashiers</source>
        <translation>أمناء الصندوق</translation>
    </message>
    <message>
        <source>POSes</source>
        <translation>نقاط البيع</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>الطابعات</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>المتجر</translation>
    </message>
    <message>
        <source>There is no %1 among %2.</source>
        <translation>%1 غير موجود (%2).</translation>
    </message>
    <message>
        <source>%1 has no %2; it has %3.</source>
        <translation>%1: لا يوجد %2؛ الموجود %3.</translation>
    </message>
    <message>
        <source>There is one called %1 already.</source>
        <translation>الاسم %1 مستخدم بالفعل.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>مستخدم</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>الرموز الشريطية</translation>
    </message>
    <message>
        <source>One in each line.</source>
        <translation>واحد في كل سطر.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>kg, for what is sold by weight; pc, or what you like.</source>
        <translation>لما يُباع بالوزن kg؛ ولغيره قطعة أو ما تشاء.</translation>
    </message>
    <message>
        <source>10.0.0.5:9100, or a device file: /dev/usb/lp0</source>
        <translation>10.0.0.5:9100، أو ملف جهاز: ‎/dev/usb/lp0</translation>
    </message>
    <message>
        <source>Letters in a line</source>
        <translation>الحروف في السطر</translation>
    </message>
    <message>
        <source>24 to 64; 42 on 80 mm, 32 on 58 mm.</source>
        <translation>من 24 إلى 64؛ 42 لورق 80 مم، و32 لورق 58 مم.</translation>
    </message>
    <message>
        <source>Code page</source>
        <translation>صفحة الترميز</translation>
    </message>
    <message>
        <source>As the printer is set.</source>
        <translation>كما ضُبطت الطابعة.</translation>
    </message>
    <message>
        <source>Cuts the paper</source>
        <translation>تقص الورق</translation>
    </message>
    <message>
        <source>A cash drawer hangs on it</source>
        <translation>موصول بها درج</translation>
    </message>
    <message>
        <source>Says when it has printed</source>
        <translation>تُبلغ عند انتهاء الطباعة</translation>
    </message>
    <message>
        <source>Off for a printer that never answers.</source>
        <translation>يُطفأ للطابعة التي لا تجيب أبدًا.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>اسم المتجر</translation>
    </message>
    <message>
        <source>Below it on receipts</source>
        <translation>تحته في الإيصالات</translation>
    </message>
    <message>
        <source>Address, tax number, …</source>
        <translation>العنوان، الرقم الضريبي، …</translation>
    </message>
    <message>
        <source>At the end of receipts</source>
        <translation>في نهاية الإيصالات</translation>
    </message>
    <message>
        <source>Language and country of amounts</source>
        <translation>لغة المبالغ وبلدها</translation>
    </message>
    <message>
        <source>en_IE, de_DE, …</source>
        <translation>en_IE، de_DE، …</translation>
    </message>
    <message>
        <source>Cash is paid in steps of</source>
        <translation>يُقرّب النقد إلى</translation>
    </message>
    <message>
        <source>0.05; empty: to the cent.</source>
        <translation>0.05؛ فارغ: إلى السنت.</translation>
    </message>
    <message>
        <source>A cashier&apos;s discount, at most</source>
        <translation>أقصى خصم لأمين الصندوق</translation>
    </message>
    <message>
        <source>Empty: no limit.</source>
        <translation>فارغ: بلا حد.</translation>
    </message>
    <message>
        <source>A cashier gives back, at most</source>
        <translation>أقصى مبلغ يردّه أمين الصندوق</translation>
    </message>
    <message>
        <source>Cashiers may change prices</source>
        <translation>يمكن لأمناء الصندوق تغيير الأسعار</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Prints kitchen tickets of its goods.</source>
        <translation>تطبع قسائم المطبخ لسلعها.</translation>
    </message>
    <message>
        <source>Rate in %</source>
        <translation>النسبة بالمئة</translation>
    </message>
    <message>
        <source>Prices hold it already</source>
        <translation>مشمولة في الأسعار</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرمز السري</translation>
    </message>
    <message>
        <source>4 to 32 digits; empty: as it was.</source>
        <translation>من 4 إلى 32 رقمًا؛ فارغ: كما كان.</translation>
    </message>
    <message>
        <source>None chosen: all of them.</source>
        <translation>دون اختيار: كلها.</translation>
    </message>
    <message>
        <source>Prints its receipts.</source>
        <translation>تطبع إيصالاتها.</translation>
    </message>
    <message>
        <source>There is none called %1.</source>
        <translation>الاسم %1 غير موجود.</translation>
    </message>
    <message>
        <source>This has %1 characters; the limit is %2.</source>
        <translation>في هذا %1 حرفًا؛ الحد %2.</translation>
    </message>
    <message>
        <source>This holds a line break or another control character.</source>
        <translation>في هذا فاصل أسطر أو حرف تحكم آخر.</translation>
    </message>
    <message>
        <source>This must be a text.</source>
        <translation>يجب أن يكون هذا نصًا.</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>يجب ألا يكون هذا فارغًا.</translation>
    </message>
    <message>
        <source>This must not be negative.</source>
        <translation>يجب ألا يكون هذا سالبًا.</translation>
    </message>
    <message>
        <source>This must be between 0 and 100.</source>
        <translation>يجب أن يكون هذا بين 0 و100.</translation>
    </message>
    <message>
        <source>This must be a number from %1 to %2.</source>
        <translation>يجب أن يكون هذا رقمًا من %1 إلى %2.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>يجب أن يكون هذا true أو false.</translation>
    </message>
    <message>
        <source>This must be a list of texts.</source>
        <translation>يجب أن يكون هذا قائمة نصوص.</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 موجود مرتين.</translation>
    </message>
    <message>
        <source>These are more than %1.</source>
        <translation>هذه أكثر من %1.</translation>
    </message>
    <message>
        <source>%1 is not one of %2.</source>
        <translation>%1 ليس واحدًا من %2.</translation>
    </message>
    <message>
        <source>This must be an object in { }.</source>
        <translation>يجب أن يكون هذا كائنًا بين { }.</translation>
    </message>
    <message>
        <source>%1 is that of %2.</source>
        <translation>%1 يخص %2.</translation>
    </message>
    <message>
        <source>%1 is not a color; write it like &quot;#b8860b&quot;.</source>
        <translation>%1 ليس لونًا؛ اكتبه مثل &quot;‎#b8860b&quot;.</translation>
    </message>
    <message>
        <source>A category can&apos;t lie within itself.</source>
        <translation>لا يمكن أن تقع فئة داخل نفسها.</translation>
    </message>
    <message>
        <source>A new cashier needs a PIN.</source>
        <translation>يحتاج أمين الصندوق الجديد إلى رمز سري.</translation>
    </message>
    <message>
        <source>A PIN is 4 to 32 digits.</source>
        <translation>يتكون الرمز السري من 4 إلى 32 رقمًا.</translation>
    </message>
    <message>
        <source>Nobody would be a manager any more.</source>
        <translation>لن يبقى أي مدير.</translation>
    </message>
    <message>
        <source>This is no address of a printer; write it like &quot;10.0.0.5:9100&quot; or &quot;/dev/usb/lp0&quot;.</source>
        <translation>هذا ليس عنوان طابعة؛ اكتبه مثل &quot;10.0.0.5:9100&quot; أو &quot;‎/dev/usb/lp0&quot;.</translation>
    </message>
    <message>
        <source>%1 is not a locale; write it like &quot;en_IE&quot;.</source>
        <translation>%1 ليس إعدادًا محليًا؛ اكتبه مثل &quot;en_IE&quot;.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The discount %1 is not between 0 and 100 percent.</source>
        <translation>الخصم %1 ليس بين 0 و100 بالمئة.</translation>
    </message>
    <message>
        <source>A note may have %1 characters at most; this one has %2.</source>
        <translation>الملاحظة لا تزيد على %1 حرفًا؛ وفي هذه %2.</translation>
    </message>
    <message>
        <source>This looks like a payment card&apos;s number; it must not be written down.</source>
        <translation>يبدو هذا رقم بطاقة دفع؛ لا يجوز تدوينه.</translation>
    </message>
    <message>
        <source>The key %1 must be 1 to %2 Latin letters, digits, &apos;.&apos;, &apos;_&apos;, &apos;-&apos; or &apos;:&apos;.</source>
        <translation>يجب أن يتكون المفتاح %1 من 1 إلى %2 من الحروف اللاتينية أو الأرقام أو &quot;.&quot; أو &quot;_&quot; أو &quot;-&quot; أو &quot;:&quot;.</translation>
    </message>
    <message>
        <source>The value of %1 may have %2 bytes at most.</source>
        <translation>قيمة %1 لا تزيد على %2 بايت.</translation>
    </message>
</context>
<context>
    <name>DemoShop</name>
    <message>
        <source>The demo shop is missing from this program.</source>
        <translation>متجر العرض التجريبي مفقود من هذا البرنامج.</translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>&quot;%1&quot; is no IP address.</source>
        <translation>«%1» ليس عنوان IP.</translation>
    </message>
    <message>
        <source>Cannot listen on %1 port %2: %3.</source>
        <translation>تعذّر الاستماع على %1 المنفذ %2: %3.</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>currency: this shop has sold in %1, which cannot become %2 any more. Another currency needs a hub of its own.</source>
        <translation>currency: باع هذا المتجر بعملة %1 ولا يمكن تحويلها إلى %2 بعد الآن. العملة الأخرى تحتاج مركزًا خاصًا بها.</translation>
    </message>
    <message>
        <source>tax_rounding: this shop has sold already, and its taxes stay rounded as they were.</source>
        <translation>tax_rounding: باع هذا المتجر من قبل، وتبقى ضرائبه مقرّبة كما كانت.</translation>
    </message>
    <message>
        <source>%1 has a session open, opened by %2. Close it before %1 changes its multi-session.</source>
        <translation>لدى %1 جلسة مفتوحة فتحها %2. أغلقها قبل أن تغيّر %1 جلستها المشتركة.</translation>
    </message>
    <message>
        <source>%1 has open orders: %2. Pay or cancel them before %1 joins a multi-session.</source>
        <translation>لدى %1 طلبات مفتوحة: %2. حصّلها أو ألغها قبل أن تنضم %1 إلى جلسة مشتركة.</translation>
    </message>
    <message>
        <source>Terminals that were never paired are only let in from this computer: %1 is not a loopback address such as 127.0.0.1.</source>
        <translation>المحطات التي لم تُقرن لا تُقبل إلا من هذا الحاسوب: %1 ليس عنوانًا محليًا مثل 127.0.0.1.</translation>
    </message>
    <message>
        <source>%1 has lost its hub.sqlite. What was there before a restore is in %2: rename that to hub.sqlite, or restore a backup.</source>
        <translation>فقد %1 ملف hub.sqlite. ما كان قبل الاستعادة موجود في %2: سمّه hub.sqlite، أو استعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>A restore into %1 was broken off: run tandem-hub restore again, or remove hub.sqlite.restoring to begin anew.</source>
        <translation>انقطعت استعادة في %1: شغّل tandem-hub restore مرة أخرى، أو احذف hub.sqlite.restoring للبدء من جديد.</translation>
    </message>
    <message>
        <source>%1 has lost its hub.sqlite: restore a backup, or remove hub.mark to begin anew.</source>
        <translation>فقد %1 ملف hub.sqlite: استعد نسخة احتياطية، أو احذف hub.mark للبدء من جديد.</translation>
    </message>
    <message>
        <source>The store %1 is damaged: %2 in it cannot be read. Restore a backup.</source>
        <translation>مخزن البيانات %1 تالف: لا يمكن قراءة %2 فيه. استعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>the hub&apos;s identity</source>
        <translation>هوية المركز</translation>
    </message>
    <message>
        <source>the list of lineages</source>
        <translation>قائمة السلالات</translation>
    </message>
    <message>
        <source>The hub has stopped.</source>
        <translation>توقف المركز.</translation>
    </message>
    <message>
        <source>it is from before the hub&apos;s last start: entries that were committed before may be missing</source>
        <translation>إنها من قبل آخر تشغيل للمركز: قد تنقص قيود سبق حفظها</translation>
    </message>
    <message>
        <source>the lineage %1, which was begun later, is not in it</source>
        <translation>السلالة %1 التي بدأت لاحقًا ليست فيها</translation>
    </message>
    <message>
        <source>stream %1: it ends at entry %2, but %3 were committed before</source>
        <translation>التدفق %1: ينتهي عند القيد %2، لكن %3 كانت محفوظة من قبل</translation>
    </message>
    <message>
        <source>stream %1: entry %2 is another one than was committed before</source>
        <translation>التدفق %1: القيد %2 غير الذي حُفظ من قبل</translation>
    </message>
    <message>
        <source>%1 is not empty: name a new folder for the hub.</source>
        <translation>%1 ليس فارغًا: حدّد مجلدًا جديدًا للمركز.</translation>
    </message>
    <message>
        <source>%1 is not a backup of a hub.</source>
        <translation>%1 ليس نسخة احتياطية لمركز.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>تعذّرت قراءة %1: %2</translation>
    </message>
    <message>
        <source>The backup %1 is damaged: the state with which the log of stream %2 begins cannot be read.</source>
        <translation>النسخة الاحتياطية %1 تالفة: تعذّرت قراءة الحالة التي يبدأ بها سجل التدفق %2.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged: the log of stream %2 is broken at entry %3.</source>
        <translation>النسخة الاحتياطية %1 تالفة: سجل التدفق %2 مكسور عند القيد %3.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program.</source>
        <translation>كُتب %1 بإصدار أحدث من هذا البرنامج.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>لا يوجد ملف %1.</translation>
    </message>
    <message>
        <source>There is no hub&apos;s data in %1.</source>
        <translation>لا توجد بيانات مركز في %1.</translation>
    </message>
    <message>
        <source>The store %1 has lost all its content. Restore a backup.</source>
        <translation>فقد مخزن البيانات %1 كل محتواه. استعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>An older copy of %1 was put in its place (%2). A new lineage begins: %3. Terminals give back what they still have.</source>
        <translation>وُضعت نسخة أقدم مكان %1 (%2). تبدأ سلالة جديدة: %3. تعيد المحطات ما بقي لديها.</translation>
    </message>
    <message>
        <source>The store %1 is damaged: the log of stream %2 is broken at entry %3. tandem-hub verify says more; restore a backup.</source>
        <translation>مخزن البيانات %1 تالف: سجل التدفق %2 مكسور عند القيد %3. يوضح tandem-hub verify المزيد؛ استعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The store %1 is damaged: the state with which the log of stream %2 begins cannot be read. Restore a backup.</source>
        <translation>مخزن البيانات %1 تالف: تعذّرت قراءة الحالة التي يبدأ بها سجل التدفق %2. استعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>An older copy of %1 was put in its place: a terminal has seen what is not in it. A new lineage begins: %2. Terminals give back what they still have.</source>
        <translation>وُضعت نسخة أقدم مكان %1: رأت إحدى المحطات ما ليس فيها. تبدأ سلالة جديدة: %2. تعيد المحطات ما بقي لديها.</translation>
    </message>
    <message>
        <source>There is no folder %1 for the backup.</source>
        <translation>لا يوجد مجلد %1 للنسخة الاحتياطية.</translation>
    </message>
    <message>
        <source>The hub&apos;s store is damaged: the log of stream %1 breaks off after entry %2. Restore a backup.</source>
        <translation>مخزن بيانات المركز تالف: ينقطع سجل التدفق %1 بعد القيد %2. استعد نسخة احتياطية.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) of this file exchange their names or codes with each other, more than fit into one step. Import them in several files.</source>
        <translation>
            <numerusform>لا عناصر في هذا الملف تتبادل أسماءها أو رموزها (%n). استوردها في عدة ملفات.</numerusform>
            <numerusform>عنصر واحد في هذا الملف يتبادل اسمه أو رمزه مع غيره، وهذا أكثر مما تتسع له خطوة واحدة. استورد العناصر في عدة ملفات.</numerusform>
            <numerusform>عنصران في هذا الملف يتبادلان الأسماء أو الرموز، وهذا أكثر مما تتسع له خطوة واحدة. استوردهما في عدة ملفات.</numerusform>
            <numerusform>%n عناصر في هذا الملف تتبادل الأسماء أو الرموز، وهذا أكثر مما تتسع له خطوة واحدة. استوردها في عدة ملفات.</numerusform>
            <numerusform>%n عنصرًا في هذا الملف تتبادل الأسماء أو الرموز، وهذا أكثر مما تتسع له خطوة واحدة. استوردها في عدة ملفات.</numerusform>
            <numerusform>%n عنصر في هذا الملف تتبادل الأسماء أو الرموز، وهذا أكثر مما تتسع له خطوة واحدة. استوردها في عدة ملفات.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody would be a manager any more; one has to stay.</source>
        <translation>لن يبقى أي مدير؛ يجب أن يبقى واحد.</translation>
    </message>
    <message>
        <source>%1 is not a manager, and only managers change the shop.</source>
        <translation>%1 ليس مديرًا، والمديرون وحدهم يغيّرون المتجر.</translation>
    </message>
</context>
<context>
    <name>KitchenTicket</name>
    <message>
        <source>Order %1</source>
        <translation>طلب %1</translation>
    </message>
    <message>
        <source>NOT WANTED: %1 x %2</source>
        <translation>لم يعد مطلوبًا: %1 x %2</translation>
    </message>
    <message>
        <source>NEW NOTE: %1</source>
        <translation>ملاحظة جديدة: %1</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>%1 × %2 for %3 is too large an amount; the limit is %4.</source>
        <translation>%1 × %2 لـ %3 مبلغ كبير جدًا؛ الحد %4.</translation>
    </message>
    <message>
        <source>The order would come to %1, which is too large an amount; the limit is %2.</source>
        <translation>سيبلغ الطلب %1، وهو مبلغ كبير جدًا؛ الحد %2.</translation>
    </message>
    <message>
        <source>%1 is given back at what was paid for it, %2 less %3%; that can&apos;t be changed.</source>
        <translation>يُردّ %1 بالسعر الذي دُفع، %2 ناقص %3%؛ ولا يمكن تغيير ذلك.</translation>
    </message>
    <message>
        <source>%1 of %2 would not give anything back; write it like &quot;%3&quot;.</source>
        <translation>%1 من %2 لا يردّ شيئًا؛ اكتبها مثل «%3».</translation>
    </message>
    <message>
        <source>%1 of %2 can&apos;t be given back; %3 were sold.</source>
        <translation>لا يمكن ردّ %1 من %2؛ بيع منه %3.</translation>
    </message>
</context>
<context>
    <name>OrderName</name>
    <message>
        <source>NEW</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>%1 · run %2</source>
        <translation>%1 · دورة %2</translation>
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
        <translation>ردّ %1 بسعر %2</translation>
    </message>
    <message>
        <source>added %1 at %2</source>
        <translation>أضاف %1 بسعر %2</translation>
    </message>
    <message>
        <source>typed quantity %1</source>
        <translation>أدخل الكمية %1</translation>
    </message>
    <message>
        <source>quantity %1</source>
        <translation>الكمية %1</translation>
    </message>
    <message>
        <source>price %1</source>
        <translation>السعر %1</translation>
    </message>
    <message>
        <source>discount in percent %1</source>
        <translation>الخصم بالمئة: %1</translation>
    </message>
    <message>
        <source>note removed</source>
        <translation>حُذفت الملاحظة</translation>
    </message>
    <message>
        <source>note &quot;%1&quot;</source>
        <translation>ملاحظة «%1»</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>حُذف</translation>
    </message>
    <message>
        <source>customer removed</source>
        <translation>حُذف العميل</translation>
    </message>
    <message>
        <source>customer %1</source>
        <translation>العميل %1</translation>
    </message>
    <message>
        <source>fiscal position removed</source>
        <translation>حُذف الوضع الضريبي</translation>
    </message>
    <message>
        <source>fiscal position %1</source>
        <translation>الوضع الضريبي %1</translation>
    </message>
    <message>
        <source>receipt printed once more</source>
        <translation>طُبع الإيصال مرة أخرى</translation>
    </message>
    <message>
        <source>discount on the order removed</source>
        <translation>حُذف خصم الطلب</translation>
    </message>
    <message>
        <source>discount on the order in percent %1</source>
        <translation>خصم الطلب بالمئة: %1</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>ضُبط %1 على %2</translation>
    </message>
    <message>
        <source>bill of %1 for payment</source>
        <translation>فاتورة بمبلغ %1 للدفع</translation>
    </message>
    <message>
        <source>payment broken off</source>
        <translation>قُطع الدفع</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>paid %1 %2, of it %3 tip</source>
        <translation>دُفع %1 %2، منها إكرامية %3</translation>
    </message>
    <message>
        <source>paid %1 %2</source>
        <translation>دُفع %1 %2</translation>
    </message>
    <message>
        <source>payment taken back</source>
        <translation>سُحبت الدفعة</translation>
    </message>
    <message>
        <source>payment taken back: %1</source>
        <translation>سُحبت الدفعة: %1</translation>
    </message>
    <message>
        <source>closed with %1, receipt %2</source>
        <translation>أُغلق بمبلغ %1، إيصال %2</translation>
    </message>
    <message>
        <source>closed with %1, change %2, receipt %3</source>
        <translation>أُغلق بمبلغ %1، الفكة %2، إيصال %3</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>cancelled: &quot;%1&quot;</source>
        <translation>أُلغي: «%1»</translation>
    </message>
    <message>
        <source>came from another order: %1</source>
        <translation>جاء من طلب آخر: %1</translation>
    </message>
    <message>
        <source>split off to another order: %1</source>
        <translation>فُصل إلى طلب آخر: %1</translation>
    </message>
    <message>
        <source>another order was merged into this one</source>
        <translation>دُمج طلب آخر في هذا الطلب</translation>
    </message>
    <message>
        <source>merged into another order</source>
        <translation>دُمج في طلب آخر</translation>
    </message>
    <message>
        <source>note sent to the kitchen</source>
        <translation>أُرسلت الملاحظة إلى المطبخ</translation>
    </message>
    <message>
        <source>sent to the kitchen: %1</source>
        <translation>أُرسل إلى المطبخ: %1</translation>
    </message>
    <message>
        <source>a manager has dealt with the money</source>
        <translation>عالج مدير أمر المال</translation>
    </message>
    <message>
        <source>payment taken over</source>
        <translation>تولّى غيره الدفع</translation>
    </message>
    <message>
        <source>What was done before this terminal joined is not here.</source>
        <translation>ما جرى قبل انضمام هذه المحطة ليس هنا.</translation>
    </message>
    <message>
        <source>What was done before %1 is not here.</source>
        <translation>ما جرى قبل %1 ليس هنا.</translation>
    </message>
    <message>
        <source>It is at the hub, which cannot be reached now.</source>
        <translation>هو في المركز، ولا يمكن الوصول إليه الآن.</translation>
    </message>
    <message>
        <source>It is at the hub, whose version does not hand it out.</source>
        <translation>هو في المركز، وإصداره لا يقدّمه.</translation>
    </message>
    <message>
        <source>The hub does not have it any more.</source>
        <translation>لم يعد المركز يحتفظ به.</translation>
    </message>
    <message>
        <source>counted together with somebody else&apos;s change</source>
        <translation>حُسب مع تغيير شخص آخر</translation>
    </message>
    <message>
        <source>had no effect</source>
        <translation>لم يكن له أثر</translation>
    </message>
    <message>
        <source>came after the payment and went on in another order</source>
        <translation>جاء بعد الدفع وانتقل إلى طلب آخر</translation>
    </message>
    <message>
        <source>came after the bill</source>
        <translation>جاء بعد الفاتورة</translation>
    </message>
    <message>
        <source>what was added meanwhile stayed open</source>
        <translation>ما أُضيف في أثناء ذلك بقي مفتوحًا</translation>
    </message>
    <message>
        <source>refused and undone</source>
        <translation>رُفض وتُراجع عنه</translation>
    </message>
    <message>
        <source>paid a second time</source>
        <translation>دُفع مرة ثانية</translation>
    </message>
    <message>
        <source>more than the bill</source>
        <translation>أكثر من الفاتورة</translation>
    </message>
    <message>
        <source>given back more than once</source>
        <translation>رُدّ أكثر من مرة</translation>
    </message>
    <message>
        <source>was about something that is not there</source>
        <translation>كان عن شيء غير موجود</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The data of this till in %1 is damaged. Nothing that the hub has is lost: set the till up anew in another folder, and keep this one for what it had not sent.</source>
        <translation>بيانات هذا الصندوق في %1 تالفة. لم يضع شيء مما لدى المركز: جهّز الصندوق من جديد في مجلد آخر، واحتفظ بهذا المجلد لما لم يُرسل بعد.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check its permissions.</source>
        <translation>تعذّر إنشاء المجلد %1. تحقق من صلاحياته.</translation>
    </message>
    <message>
        <source>What the hub sent of the open orders cannot be read.</source>
        <translation>تعذّرت قراءة ما أرسله المركز عن الطلبات المفتوحة.</translation>
    </message>
    <message>
        <source>There is no data of a till in %1.</source>
        <translation>لا توجد بيانات صندوق في %1.</translation>
    </message>
    <message>
        <source>Another program already uses the data in %1.</source>
        <translation>برنامج آخر يستخدم البيانات في %1.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>أمين الصندوق</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>طلب: %1</translation>
    </message>
    <message>
        <source>Order: pending</source>
        <translation>طلب: بلا رقم بعد</translation>
    </message>
    <message>
        <source>Order before: %1</source>
        <translation>الطلب السابق: %1</translation>
    </message>
    <message>
        <source>Receipt: %1</source>
        <translation>إيصال: %1</translation>
    </message>
    <message>
        <source>Not paid: this is no receipt</source>
        <translation>غير مدفوع: ليس هذا إيصالًا</translation>
    </message>
    <message>
        <source>COPY %1</source>
        <translation>نسخة %1</translation>
    </message>
    <message>
        <source>Second payment of the same order</source>
        <translation>دفعة ثانية للطلب نفسه</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>العميل: %1</translation>
    </message>
    <message>
        <source>  paid before: %1</source>
        <translation>  دُفع من قبل: %1</translation>
    </message>
    <message>
        <source>Discount %1%</source>
        <translation>خصم %1%</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>المجموع الفرعي</translation>
    </message>
    <message>
        <source>%1 (%2%) on %3</source>
        <translation>%1 (%2%) على %3</translation>
    </message>
    <message>
        <source>TOTAL %1</source>
        <translation>الإجمالي %1</translation>
    </message>
    <message>
        <source>Sum of the lines</source>
        <translation>مجموع البنود</translation>
    </message>
    <message>
        <source>Included tax taken off</source>
        <translation>خُصمت الضريبة المشمولة</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>تقريب النقد</translation>
    </message>
    <message>
        <source>  of it tip</source>
        <translation>  منها إكرامية</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>الفكة</translation>
    </message>
</context>
<context>
    <name>ReportQuestion</name>
    <message>
        <source>%1 is no day; days are written as 2026-07-01.</source>
        <translation>%1 ليس يومًا؛ تُكتب الأيام مثل ‎2026-07-01.</translation>
    </message>
    <message>
        <source>There is no report by %1; there is: %2.</source>
        <translation>لا يوجد تقرير حسب %1؛ الموجود: %2.</translation>
    </message>
    <message>
        <source>The first day, %1, is after the last one, %2.</source>
        <translation>اليوم الأول، %1، بعد اليوم الأخير، %2.</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>No category</source>
        <translation>بلا فئة</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>بلا ضريبة</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>أمين الصندوق</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>الضريبة</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>طريقة الدفع</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>الكمية</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>الإكراميات</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>الصافي</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Sold in each hour</source>
        <translation>المباع في كل ساعة</translation>
    </message>
    <message>
        <source>Sold over the days</source>
        <translation>المباع في كل يوم</translation>
    </message>
    <message>
        <source>The largest %1</source>
        <translation>أكبر %1</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>المحصّل</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>المباع</translation>
    </message>
</context>
<context>
    <name>SessionFigures</name>
    <message>
        <source>X report</source>
        <translation>تقرير X</translation>
    </message>
    <message>
        <source>Z report</source>
        <translation>تقرير Z</translation>
    </message>
    <message>
        <source>%1 · run %2</source>
        <translation>%1 · دورة %2</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>فُتحت %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>أُغلقت %1</translation>
    </message>
    <message>
        <source>Not counted at the close</source>
        <translation>لم يُعدّ عند الإغلاق</translation>
    </message>
    <message>
        <source>Grand total of %1</source>
        <translation>الإجمالي العام %1</translation>
    </message>
    <message>
        <source>Cash out: %1</source>
        <translation>سحب نقد: %1</translation>
    </message>
    <message>
        <source>Cash in: %1</source>
        <translation>إيداع نقد: %1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>المدفوعات</translation>
    </message>
    <message>
        <source>Tips in them</source>
        <translation>منها إكراميات</translation>
    </message>
    <message>
        <source>Rounding of cash in them</source>
        <translation>منها تقريب النقد</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>الضرائب</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>بلا فئة</translation>
    </message>
    <message>
        <source>Cashiers</source>
        <translation>أمناء الصندوق</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>الخصومات</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>المردود</translation>
    </message>
    <message>
        <source>Expected in the drawer</source>
        <translation>المتوقع في الدرج</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Supplement %1</source>
        <translation>ملحق %1</translation>
    </message>
    <message>
        <source>came in run %1</source>
        <translation>وصل في الدورة %1</translation>
    </message>
    <message>
        <source>Drawer of</source>
        <translation>درج</translation>
    </message>
    <message>
        <source>Cash after its drawer was counted</source>
        <translation>نقد بعد عدّ الدرج</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>There is no memory left. All that was said to be done is kept; start the program again.</source>
        <translation>لم تبق ذاكرة. كل ما أُعلن إنجازه محفوظ؛ شغّل البرنامج من جديد.</translation>
    </message>
</context>
<context>
    <name>ViewMaker</name>
    <message>
        <source>%1% off</source>
        <translation>خصم %1%</translation>
    </message>
    <message>
        <source>added by %1</source>
        <translation>أضافه %1</translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation>غيّره %1</translation>
    </message>
    <message>
        <source>paying at %1</source>
        <translation>دفع: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>لا بنود (%n)</numerusform>
            <numerusform>بند واحد</numerusform>
            <numerusform>بندان</numerusform>
            <numerusform>%n بنود</numerusform>
            <numerusform>%n بندًا</numerusform>
            <numerusform>%n بند</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>tax %1 included</source>
        <translation>شامل ضريبة %1</translation>
    </message>
    <message>
        <source>with tax %1</source>
        <translation>مع ضريبة %1</translation>
    </message>
    <message>
        <source>with a tip of %1</source>
        <translation>مع إكرامية %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>طلب %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغي</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The line ends with a backslash that keeps nothing.</source>
        <translation>ينتهي السطر بشرطة مائلة عكسية لا تحفظ شيئًا.</translation>
    </message>
    <message>
        <source>A quote in the line is not closed.</source>
        <translation>في السطر علامة اقتباس لم تُغلق.</translation>
    </message>
</context>
<context>
    <name>WriteFile</name>
    <message>
        <source>There is a file %1 already; it was left as it is.</source>
        <translation>يوجد ملف %1 بالفعل؛ تُرك كما هو.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>تعذّرت كتابة الملف %1: %2.</translation>
    </message>
</context>
<context>
    <name>tandem::AmountSheet</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation>الأوراق والقطع النقدية</translation>
    </message>
</context>
<context>
    <name>tandem::Attention</name>
    <message>
        <source>More money was taken for order %1 than its bill, or more given back than was sold. Ask a manager to look at it.</source>
        <translation>أُخذ للطلب %1 مال أكثر من فاتورته، أو رُدّ أكثر مما بيع. اطلب من مدير أن ينظر في الأمر.</translation>
    </message>
    <message>
        <source>a manager can go on without them</source>
        <translation>يمكن لمدير المتابعة من دونها</translation>
    </message>
    <message>
        <source>waits for %1; a manager can go on without</source>
        <translation>ينتظر %1؛ يمكن لمدير المتابعة من دون انتظار</translation>
    </message>
    <message>
        <source>a manager can stop waiting for it</source>
        <translation>يمكن لمدير التوقف عن انتظاره</translation>
    </message>
    <message>
        <source>stays until a manager has dealt with it</source>
        <translation>يبقى حتى يعالجه مدير</translation>
    </message>
</context>
<context>
    <name>tandem::AttentionSheet</name>
    <message>
        <source>Needs attention</source>
        <translation>للمعالجة</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>لا شيء للمعالجة.</translation>
    </message>
    <message>
        <source>Got all</source>
        <translation>قُرئ الكل</translation>
    </message>
    <message>
        <source>Show order</source>
        <translation>عرض الطلب</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>ردّ المبلغ</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>إعادة الطباعة</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>فهمت</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>تمت المعالجة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>tandem::AutoLink</name>
    <message>
        <source>Changing to WebSocket.</source>
        <translation>التحويل إلى WebSocket.</translation>
    </message>
</context>
<context>
    <name>tandem::BackOfficePresenter</name>
    <message>
        <source>Which list of products?</source>
        <translation>أي قائمة منتجات؟</translation>
    </message>
    <message>
        <source>Where to write the products?</source>
        <translation>أين تُكتب المنتجات؟</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>الرمز الشريطي</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>الضرائب</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>These are the first %1 of %2. Type a name, a code or a barcode to find others.</source>
        <translation>هذه أول %1 من %2. اكتب اسمًا أو رمزًا أو رمزًا شريطيًا للعثور على غيرها.</translation>
    </message>
    <message>
        <source>%1: new</source>
        <translation>%1: إضافة</translation>
    </message>
</context>
<context>
    <name>tandem::BackOfficeSheet</name>
    <message>
        <source>Back office</source>
        <translation>الإدارة</translation>
    </message>
    <message>
        <source>New</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>القوائم</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>العناصر</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>لا شيء هنا بعد.</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>لا شيء بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>tandem::BarChart</name>
    <message>
        <source>Chart</source>
        <translation>رسم بياني</translation>
    </message>
</context>
<context>
    <name>tandem::CashPresenter</name>
    <message>
        <source>Cash in</source>
        <translation>إيداع نقد</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>سحب نقد</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>لأي غرض؟</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>How much cash is put into the drawer?</source>
        <translation>كم من النقد يوضع في الدرج؟</translation>
    </message>
    <message>
        <source>How much cash is taken out of the drawer?</source>
        <translation>كم من النقد يؤخذ من الدرج؟</translation>
    </message>
</context>
<context>
    <name>tandem::CategoryBar</name>
    <message>
        <source>Categories</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
</context>
<context>
    <name>tandem::ChoiceSheet</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>tandem::ClosePresenter</name>
    <message>
        <source>Close session</source>
        <translation>إغلاق الجلسة</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>إلغاء الطلبات</translation>
    </message>
    <message>
        <source>Why are they cancelled?</source>
        <translation>لماذا تُلغى؟</translation>
    </message>
    <message>
        <source>Count the cash in the drawer. How much is there?</source>
        <translation>عدّ النقد في الدرج. كم فيه؟</translation>
    </message>
</context>
<context>
    <name>tandem::ColourRow</name>
    <message>
        <source>No colour</source>
        <translation>بلا لون</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>اللون %1</translation>
    </message>
</context>
<context>
    <name>tandem::ConnectionPill</name>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>يتصل</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n unsent</source>
        <translation>
            <numerusform>%1 · %n غير مرسل</numerusform>
            <numerusform>%1 · %n غير مرسل</numerusform>
            <numerusform>%1 · %n غير مرسلين</numerusform>
            <numerusform>%1 · %n غير مرسلة</numerusform>
            <numerusform>%1 · %n غير مرسل</numerusform>
            <numerusform>%1 · %n غير مرسل</numerusform>
        </translation>
    </message>
    <message>
        <source>By WebSocket</source>
        <translation>عبر WebSocket</translation>
    </message>
    <message>
        <source>By long polling</source>
        <translation>عبر long polling</translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation>تفاصيل الاتصال</translation>
    </message>
</context>
<context>
    <name>tandem::CountSheet</name>
    <message>
        <source>Notes and coins</source>
        <translation>الأوراق والقطع النقدية</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Use the sum</source>
        <translation>استخدام المجموع</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>Sum %1</source>
        <translation>المجموع %1</translation>
    </message>
</context>
<context>
    <name>tandem::DaySheet</name>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>الشهر السابق</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>الشهر التالي</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
</context>
<context>
    <name>tandem::Desk</name>
    <message>
        <source>The printer failed: %1. The sale stands.</source>
        <translation>تعطلت الطابعة: %1. البيع قائم.</translation>
    </message>
    <message>
        <source>Hub: %1</source>
        <translation>المركز: %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>Hub last seen %1</source>
        <translation>آخر ظهور للمركز %1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) safe on this terminal, not yet at the hub</source>
        <translation>
            <numerusform>لا تغييرات (%n) تنتظر الإرسال إلى المركز</numerusform>
            <numerusform>تغيير واحد محفوظ في هذه المحطة، لم يصل المركز بعد</numerusform>
            <numerusform>تغييران محفوظان في هذه المحطة، لم يصلا المركز بعد</numerusform>
            <numerusform>%n تغييرات محفوظة في هذه المحطة، لم تصل المركز بعد</numerusform>
            <numerusform>%n تغييرًا محفوظًا في هذه المحطة، لم تصل المركز بعد</numerusform>
            <numerusform>%n تغيير محفوظ في هذه المحطة، لم تصل المركز بعد</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub runs on this terminal already.</source>
        <translation>المركز يعمل في هذه المحطة بالفعل.</translation>
    </message>
    <message>
        <source>The hub answers. A terminal&apos;s copy takes its place only where it is gone for good.</source>
        <translation>المركز يجيب. لا تحل نسخة محطة محلّه إلا إذا زال نهائيًا.</translation>
    </message>
    <message>
        <source>begun by %1</source>
        <translation>بدأه %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>طلب %1</translation>
    </message>
    <message>
        <source>This order is not known here any more.</source>
        <translation>لم يعد هذا الطلب معروفًا هنا.</translation>
    </message>
    <message>
        <source>%1 is not printed yet. It is tried again.</source>
        <translation>لم يُطبع %1 بعد. تجري إعادة المحاولة.</translation>
    </message>
    <message>
        <source>%1 may be printed, or only half of it. Look at the paper: is it to be printed again?</source>
        <translation>ربما طُبع %1، أو نصفه فقط. انظر إلى الورق: هل يُطبع مرة أخرى؟</translation>
    </message>
    <message>
        <source>the program ended meanwhile</source>
        <translation>انتهى البرنامج في أثناء ذلك</translation>
    </message>
    <message>
        <source>Session open since %1 by %2. Close it first.</source>
        <translation>الجلسة مفتوحة منذ %1 فتحها %2. أغلقها أولًا.</translation>
    </message>
    <message>
        <source>not at the hub yet</source>
        <translation>لم يصل المركز بعد</translation>
    </message>
    <message>
        <source>%1 by that till&apos;s clock</source>
        <translation>%1 بساعة ذلك الصندوق</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile. Discard, and look at it again.</source>
        <translation>غيّر شخص آخر %1 في أثناء ذلك. اختر «تجاهل»، ثم انظر مرة أخرى.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile; it stays as it is.</source>
        <translation>غيّر شخص آخر %1 في أثناء ذلك؛ ويبقى كما هو.</translation>
    </message>
    <message>
        <source>The shop is as it was.</source>
        <translation>عاد المتجر كما كان.</translation>
    </message>
    <message>
        <source>%1 is as it was.</source>
        <translation>عاد %1 كما كان.</translation>
    </message>
    <message>
        <source>%1 is saved, for every terminal.</source>
        <translation>حُفظ %1، لكل المحطات.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>تعذّرت قراءة %1: %2.</translation>
    </message>
    <message>
        <source>All of this is in the shop already.</source>
        <translation>كل هذا موجود في المتجر بالفعل.</translation>
    </message>
    <message>
        <source>%1 are new, %2 change.</source>
        <translation>الجديد: %1، المتغيّر: %2.</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>جديد: %1</translation>
    </message>
    <message>
        <source>The products are in %1.</source>
        <translation>المنتجات في %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are imported, for every terminal.</source>
        <translation>
            <numerusform>لم يُستورد أي عنصر (%n).</numerusform>
            <numerusform>استُورد عنصر واحد، لكل المحطات.</numerusform>
            <numerusform>استُورد عنصران، لكل المحطات.</numerusform>
            <numerusform>استُوردت %n عناصر، لكل المحطات.</numerusform>
            <numerusform>استُورد %n عنصرًا، لكل المحطات.</numerusform>
            <numerusform>استُورد %n عنصر، لكل المحطات.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in %1.</source>
        <translation>تم الحفظ في %1.</translation>
    </message>
</context>
<context>
    <name>tandem::DeviceIdentity</name>
    <message>
        <source>This device&apos;s key %1 cannot be used: %2</source>
        <translation>لا يمكن استخدام مفتاح هذا الجهاز %1: %2</translation>
    </message>
    <message>
        <source>This device&apos;s key %1 cannot be written: %2</source>
        <translation>تعذّرت كتابة مفتاح هذا الجهاز %1: %2</translation>
    </message>
    <message>
        <source>others may read it; allow only its owner</source>
        <translation>يمكن لآخرين قراءته؛ اسمح لمالكه وحده</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>إنه تالف</translation>
    </message>
</context>
<context>
    <name>tandem::FiguresTable</name>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
</context>
<context>
    <name>tandem::FileSheet</name>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>اسم الملف</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>It is there already. Save again to replace it.</source>
        <translation>الملف موجود بالفعل. احفظ مرة أخرى لاستبداله.</translation>
    </message>
</context>
<context>
    <name>tandem::FormSheet</name>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>كما هي</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا ضريبة</translation>
    </message>
</context>
<context>
    <name>tandem::HistoryPresenter</name>
    <message>
        <source>Line history</source>
        <translation>سجل البند</translation>
    </message>
    <message>
        <source>Order history</source>
        <translation>سجل الطلب</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>طلب %1</translation>
    </message>
</context>
<context>
    <name>tandem::HistorySheet</name>
    <message>
        <source>Line history</source>
        <translation>سجل البند</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>لم يحدث شيء هنا بعد.</translation>
    </message>
</context>
<context>
    <name>tandem::IdlePresenter</name>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>فورًا</numerusform>
            <numerusform>بعد دقيقة واحدة</numerusform>
            <numerusform>بعد دقيقتين</numerusform>
            <numerusform>بعد %n دقائق</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic lock</source>
        <translation>القفل التلقائي</translation>
    </message>
    <message>
        <source>When nobody has touched it; a payment is never locked</source>
        <translation>إذا لم يلمسه أحد؛ ولا يُقفل أثناء الدفع أبدًا</translation>
    </message>
</context>
<context>
    <name>tandem::ImportSheet</name>
    <message>
        <source>Import products</source>
        <translation>استيراد المنتجات</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>What would become of it</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>استيراد من %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>متروك</translation>
    </message>
    <message numerus="yes">
        <source>Nothing can be imported: %n row(s) are wrong.</source>
        <translation>
            <numerusform>لا يمكن استيراد شيء: لا صفوف خاطئة (%n).</numerusform>
            <numerusform>لا يمكن استيراد شيء: صف واحد خاطئ.</numerusform>
            <numerusform>لا يمكن استيراد شيء: صفان خاطئان.</numerusform>
            <numerusform>لا يمكن استيراد شيء: %n صفوف خاطئة.</numerusform>
            <numerusform>لا يمكن استيراد شيء: %n صفًا خاطئًا.</numerusform>
            <numerusform>لا يمكن استيراد شيء: %n صف خاطئ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::LanguagePresenter</name>
    <message>
        <source>Like this computer</source>
        <translation>كلغة هذا الحاسوب</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Of this window; what is printed is in the shop&apos;s language</source>
        <translation>لغة هذه النافذة؛ أما الطباعة فبلغة المتجر</translation>
    </message>
</context>
<context>
    <name>tandem::Link</name>
    <message>
        <source>What answers at this address is not a Tandem hub.</source>
        <translation>ما يجيب على هذا العنوان ليس مركز Tandem.</translation>
    </message>
</context>
<context>
    <name>tandem::LogStore</name>
    <message>
        <source>entry %1 came where entry %2 was due</source>
        <translation>جاء القيد %1 حيث كان دور القيد %2</translation>
    </message>
    <message>
        <source>a checkpoint at %1 is beyond the last entry %2</source>
        <translation>نقطة حفظ عند %1 تتجاوز آخر قيد %2</translation>
    </message>
    <message>
        <source>after an earlier failure</source>
        <translation>بعد عطل سابق</translation>
    </message>
    <message>
        <source>another operation is queued as number %1</source>
        <translation>عملية أخرى تنتظر بالرقم %1</translation>
    </message>
    <message>
        <source>The store %1 is in use by another program. Close that program first.</source>
        <translation>برنامج آخر يستخدم مخزن البيانات %1. أغلق ذلك البرنامج أولًا.</translation>
    </message>
    <message>
        <source>The store %1 is damaged or is no store of this program. Restore a backup.</source>
        <translation>مخزن البيانات %1 تالف أو ليس لهذا البرنامج. استعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The store %1 was written by a newer version of this program. Install that version.</source>
        <translation>كُتب مخزن البيانات %1 بإصدار أحدث من هذا البرنامج. ثبّت ذلك الإصدار.</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be written to %1. Make room on it.</source>
        <translation>القرص ممتلئ: لا يمكن كتابة المزيد في %1. وفّر مساحة عليه.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of the file and of its folder.</source>
        <translation>تعذّرت الكتابة في %1. تحقق من صلاحيات الملف ومجلده.</translation>
    </message>
    <message>
        <source>%1 lies on a network share, where data can be lost. Choose a folder on this computer.</source>
        <translation>يقع %1 على مشاركة شبكة قد تضيع فيها البيانات. اختر مجلدًا على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The disk failed while %1 was used (%2). Start the program again.</source>
        <translation>تعطل القرص في أثناء استخدام %1 (%2). شغّل البرنامج من جديد.</translation>
    </message>
    <message>
        <source>Nothing was written to %1: %2.</source>
        <translation>لم يُكتب شيء في %1: %2.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name for the backup.</source>
        <translation>%1 موجود بالفعل. اختر اسمًا آخر للنسخة الاحتياطية.</translation>
    </message>
    <message>
        <source>it holds this operation or order number already</source>
        <translation>يحتوي هذه العملية أو رقم الطلب هذا بالفعل</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 ملف وليس مجلدًا.</translation>
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
        <translation>حدّد نقطة البيع لهذا الصندوق.</translation>
    </message>
    <message>
        <source>“%1” is no address of a hub.</source>
        <translation>«%1» ليس عنوان مركز.</translation>
    </message>
    <message>
        <source>this terminal</source>
        <translation>هذه المحطة</translation>
    </message>
    <message>
        <source>Opening the shop…</source>
        <translation>جارٍ فتح المتجر…</translation>
    </message>
    <message>
        <source>Looking for the hub…</source>
        <translation>جارٍ البحث عن المركز…</translation>
    </message>
    <message>
        <source>Who is selling?</source>
        <translation>من يبيع؟</translation>
    </message>
    <message>
        <source>%1 · %2 · Tandem</source>
        <translation>%1 · %2 · Tandem</translation>
    </message>
    <message>
        <source>No hub answers at %1 yet. Is it switched on, and is this its address?</source>
        <translation>لا يجيب أي مركز على %1 بعد. هل هو مشغّل، وهل هذا عنوانه؟</translation>
    </message>
</context>
<context>
    <name>tandem::ManagerPin</name>
    <message>
        <source>For managers</source>
        <translation>للمديرين</translation>
    </message>
</context>
<context>
    <name>tandem::MenuPresenter</name>
    <message>
        <source>Order</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Line note</source>
        <translation>ملاحظة البند</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>حذف البند</translation>
    </message>
    <message>
        <source>Line history</source>
        <translation>سجل البند</translation>
    </message>
    <message>
        <source>Order note</source>
        <translation>ملاحظة الطلب</translation>
    </message>
    <message>
        <source>Order discount</source>
        <translation>خصم الطلب</translation>
    </message>
    <message>
        <source>Fiscal position</source>
        <translation>الوضع الضريبي</translation>
    </message>
    <message>
        <source>Send to kitchen</source>
        <translation>إلى المطبخ</translation>
    </message>
    <message>
        <source>Order history</source>
        <translation>سجل الطلب</translation>
    </message>
    <message>
        <source>Closed orders</source>
        <translation>الطلبات المغلقة</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>إلغاء الطلب</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>فتح الجلسة</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>إغلاق الجلسة</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>إيداع نقد</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>سحب نقد</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>للمعالجة</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Multi-session Settings</source>
        <translation>الجلسات المشتركة</translation>
    </message>
    <message>
        <source>Run the hub here</source>
        <translation>تشغيل المركز هنا</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>ألوان داكنة</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Point of Sale</source>
        <translation>نقطة البيع</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>استرداد</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>إيصال</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>إلغاء الطلب</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤه</translation>
    </message>
    <message>
        <source>Run it here</source>
        <translation>تشغيله هنا</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>ألوان فاتحة</translation>
    </message>
    <message>
        <source>Usual motion</source>
        <translation>حركة عادية</translation>
    </message>
    <message>
        <source>How many percent off the whole order?</source>
        <translation>كم بالمئة خصم على الطلب كله؟</translation>
    </message>
    <message>
        <source>Order %1 with %2 will be cancelled at every terminal. It stays in the closed orders.</source>
        <translation>سيُلغى الطلب %1 بمبلغ %2 في كل المحطات. ويبقى بين الطلبات المغلقة.</translation>
    </message>
    <message>
        <source>How much cash is in the drawer at the start?</source>
        <translation>كم النقد في الدرج عند البدء؟</translation>
    </message>
    <message>
        <source>Only when the hub is gone for good: this terminal&apos;s copy of the shop takes its place, and the other terminals bring what this one has not seen. Should the old hub come back, it is left alone.</source>
        <translation>فقط عندما يزول المركز نهائيًا: تحل نسخة المتجر في هذه المحطة محلّه، وتجلب المحطات الأخرى ما لم تره هذه. وإن عاد المركز القديم فيُترك جانبًا.</translation>
    </message>
    <message>
        <source>Session closed</source>
        <translation>أُغلقت الجلسة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Z report</source>
        <translation>تقرير Z</translation>
    </message>
    <message>
        <source>There was no session yet.</source>
        <translation>لم تكن هناك جلسة بعد.</translation>
    </message>
    <message>
        <source>No closed orders</source>
        <translation>لا توجد طلبات مغلقة</translation>
    </message>
    <message>
        <source>Only the newest %1 are shown. Type a number, a name or an amount to find others.</source>
        <translation>تُعرض أحدث %1 فقط. اكتب رقمًا أو اسمًا أو مبلغًا للعثور على غيرها.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>الإدارة</translation>
    </message>
    <message>
        <source>Automatic lock</source>
        <translation>القفل التلقائي</translation>
    </message>
    <message>
        <source>Where to save it? The ending says how: %1</source>
        <translation>أين يُحفظ؟ تحدد اللاحقة الصيغة: %1</translation>
    </message>
</context>
<context>
    <name>tandem::MenuSheet</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>tandem::Money</name>
    <message>
        <source>%1 is not a currency; write it like &quot;EUR&quot;</source>
        <translation>%1 ليست عملة؛ اكتبها مثل &quot;EUR&quot;</translation>
    </message>
    <message>
        <source>%1 is not an amount; write it like &quot;%2&quot;</source>
        <translation>%1 ليس مبلغًا؛ اكتبه مثل &quot;%2&quot;</translation>
    </message>
    <message>
        <source>%1 has more decimals than %2 has, which is %3</source>
        <translation>في %1 منازل عشرية أكثر مما في %2، وهي %3</translation>
    </message>
    <message>
        <source>%1 is too large an amount; the limit is %2</source>
        <translation>%1 مبلغ كبير جدًا؛ الحد %2</translation>
    </message>
</context>
<context>
    <name>tandem::MultiSessionSettings</name>
    <message>
        <source>Multi-session Settings</source>
        <translation>الجلسات المشتركة</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>غير نشطة</translation>
    </message>
    <message numerus="yes">
        <source>%n POS(es)</source>
        <translation>
            <numerusform>لا نقاط بيع (%n)</numerusform>
            <numerusform>نقطة بيع واحدة</numerusform>
            <numerusform>نقطتا بيع</numerusform>
            <numerusform>%n نقاط بيع</numerusform>
            <numerusform>%n نقطة بيع</numerusform>
            <numerusform>%n نقطة بيع</numerusform>
        </translation>
    </message>
    <message>
        <source>active</source>
        <translation>نشطة</translation>
    </message>
    <message>
        <source>New multi-session</source>
        <translation>جلسة مشتركة جديدة</translation>
    </message>
    <message>
        <source>Now in %1; choosing it here moves it.</source>
        <translation>الآن في %1؛ اختيارها هنا ينقلها.</translation>
    </message>
    <message>
        <source>%1 has its session open. Close it first.</source>
        <translation>جلسة %1 مفتوحة. أغلقها أولًا.</translation>
    </message>
    <message>
        <source>Sessions are open at %1. Close them first.</source>
        <translation>هناك جلسات مفتوحة في %1. أغلقها أولًا.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>The hub can&apos;t be reached now; settings can be looked at, but not saved.</source>
        <translation>لا يمكن الوصول إلى المركز الآن؛ يمكن عرض الإعدادات دون حفظها.</translation>
    </message>
    <message>
        <source>Every multi-session needs a name.</source>
        <translation>تحتاج كل جلسة مشتركة إلى اسم.</translation>
    </message>
    <message>
        <source>Multi-sessions</source>
        <translation>الجلسات المشتركة</translation>
    </message>
    <message>
        <source>New</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Active: these POSes share their orders</source>
        <translation>نشطة: نقاط البيع هذه تتشارك طلباتها</translation>
    </message>
    <message>
        <source>POSes</source>
        <translation>نقاط البيع</translation>
    </message>
</context>
<context>
    <name>tandem::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>إشعار</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>فهمت</translation>
    </message>
</context>
<context>
    <name>tandem::NoticePresenter</name>
    <message>
        <source>Next (%1)</source>
        <translation>التالي (%1)</translation>
    </message>
</context>
<context>
    <name>tandem::Numpad</name>
    <message>
        <source>Backspace</source>
        <translation>مسح للخلف</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>الكمية</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>خصم</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
</context>
<context>
    <name>tandem::OpenOrdersSheet</name>
    <message>
        <source>Open orders</source>
        <translation>الطلبات المفتوحة</translation>
    </message>
    <message>
        <source>This is the last open session. These orders go on into the next run, unless a manager cancels them now.</source>
        <translation>هذه آخر جلسة مفتوحة. تنتقل هذه الطلبات إلى الدورة التالية ما لم يلغها مدير الآن.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Cancel them</source>
        <translation>إلغاؤها</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>إبقاؤها</translation>
    </message>
</context>
<context>
    <name>tandem::OrderLineDelegate</name>
    <message>
        <source>added by %1</source>
        <translation>أضافه %1</translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation>غيّره %1</translation>
    </message>
</context>
<context>
    <name>tandem::OrderListView</name>
    <message>
        <source>Order lines</source>
        <translation>بنود الطلب</translation>
    </message>
    <message>
        <source>Nothing here yet. Tap a product or scan it.</source>
        <translation>لا شيء هنا بعد. المس منتجًا أو امسحه ضوئيًا.</translation>
    </message>
</context>
<context>
    <name>tandem::OrderTabs</name>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>طلب جديد</translation>
    </message>
</context>
<context>
    <name>tandem::PayPresenter</name>
    <message>
        <source>Payment · order %1</source>
        <translation>الدفع · طلب %1</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>المطلوب ردّه</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>الفكة</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>Somebody added to this order. It is not in this bill; go back to the order to take it in.</source>
        <translation>أضاف أحدهم إلى هذا الطلب. ليس ذلك في هذه الفاتورة؛ ارجع إلى الطلب لضمّه.</translation>
    </message>
    <message>
        <source>The hub cannot be reached: others may be paying this order, too. Ask them first.</source>
        <translation>لا يمكن الوصول إلى المركز: ربما يحصّل آخرون هذا الطلب أيضًا. اسألهم أولًا.</translation>
    </message>
    <message>
        <source>Others see: “being paid at %1”</source>
        <translation>يرى الآخرون: «يُدفع في %1»</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>with a tip of %1</source>
        <translation>مع إكرامية %1</translation>
    </message>
    <message>
        <source>%1 in cash</source>
        <translation>%1 نقدًا</translation>
    </message>
    <message>
        <source>Paid · %1</source>
        <translation>مدفوع · %1</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>الطلب التالي</translation>
    </message>
</context>
<context>
    <name>tandem::PaymentScreen</name>
    <message>
        <source>Remaining</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>المدفوعات</translation>
    </message>
    <message>
        <source>Back to the order</source>
        <translation>رجوع إلى الطلب</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>إكرامية</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>إبطال</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Amount. Now choose how it is paid</source>
        <translation>المبلغ. اختر الآن طريقة الدفع</translation>
    </message>
    <message>
        <source>%1 remaining %2</source>
        <translation>المتبقي %1 %2</translation>
    </message>
</context>
<context>
    <name>tandem::PeriodBar</name>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>هذا الأسبوع</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
</context>
<context>
    <name>tandem::PinSheet</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرمز السري</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>لا أرقام (%n)</numerusform>
            <numerusform>رقم واحد</numerusform>
            <numerusform>رقمان</numerusform>
            <numerusform>%n أرقام</numerusform>
            <numerusform>%n رقمًا</numerusform>
            <numerusform>%n رقم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::PosOptionsForm</name>
    <message>
        <source>Show it here</source>
        <translation>عرضه هنا</translation>
    </message>
    <message>
        <source>Switch to it when the current order is empty</source>
        <translation>الانتقال إليه عندما يكون الطلب الحالي فارغًا</translation>
    </message>
    <message>
        <source>Let it replace an empty order</source>
        <translation>السماح له بأن يحل محل طلب فارغ</translation>
    </message>
    <message>
        <source>When an order comes in from another POS, at</source>
        <translation>عندما يصل طلب من نقطة بيع أخرى، في</translation>
    </message>
    <message>
        <source>Options of %1</source>
        <translation>خيارات %1</translation>
    </message>
    <message>
        <source>Only orders that were begun at this POS are shown.</source>
        <translation>تُعرض فقط الطلبات التي بدأت في نقطة البيع هذه.</translation>
    </message>
    <message>
        <source>It is not shown here.</source>
        <translation>لا يُعرض هنا.</translation>
    </message>
    <message>
        <source>It waits in a tab of its own; the order on view stays.</source>
        <translation>ينتظر في تبويب خاص به؛ ويبقى الطلب المعروض.</translation>
    </message>
    <message>
        <source>Only where it is switched to.</source>
        <translation>فقط حيث يُنتقل إليه.</translation>
    </message>
    <message>
        <source>One that was made with “New order” keeps its tab.</source>
        <translation>ما أُنشئ بزر «طلب جديد» يحتفظ بتبويبه.</translation>
    </message>
    <message>
        <source>The empty order keeps a tab beside it.</source>
        <translation>يحتفظ الطلب الفارغ بتبويب إلى جانبه.</translation>
    </message>
</context>
<context>
    <name>tandem::PrintQueue</name>
    <message>
        <source>Receipt %1</source>
        <translation>إيصال %1</translation>
    </message>
    <message>
        <source>Ticket of order %1 for %2</source>
        <translation>قسيمة الطلب %1 لـ %2</translation>
    </message>
    <message>
        <source>No printer is set up for %1.</source>
        <translation>لم تُجهّز طابعة لـ %1.</translation>
    </message>
    <message>
        <source>Order %1 is not paid; it has no receipt.</source>
        <translation>الطلب %1 غير مدفوع؛ لا إيصال له.</translation>
    </message>
    <message>
        <source>Receipt %1, copy</source>
        <translation>إيصال %1، نسخة</translation>
    </message>
    <message>
        <source>Nothing of that kind waits to be printed.</source>
        <translation>لا شيء من هذا ينتظر الطباعة.</translation>
    </message>
    <message>
        <source>its printer is not there any more</source>
        <translation>طابعته لم تعد موجودة</translation>
    </message>
    <message>
        <source>its order is not known here</source>
        <translation>طلبه غير معروف هنا</translation>
    </message>
</context>
<context>
    <name>tandem::PrinterLine</name>
    <message>
        <source>it does not answer, or takes no more</source>
        <translation>لا تجيب، أو لا تقبل المزيد</translation>
    </message>
    <message>
        <source>it broke the connection</source>
        <translation>قطعت الاتصال</translation>
    </message>
</context>
<context>
    <name>tandem::ProductCsv</name>
    <message>
        <source>a quote is opened and never closed</source>
        <translation>علامة اقتباس فُتحت ولم تُغلق</translation>
    </message>
    <message>
        <source>there is text between a closing quote and the next comma</source>
        <translation>هناك نص بين علامة اقتباس الإغلاق والفاصلة التالية</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>السطر %1: %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>و%1 غيرها</translation>
    </message>
    <message>
        <source>unknown column %1; there are %2</source>
        <translation>عمود غير معروف %1؛ الموجود %2</translation>
    </message>
    <message>
        <source>the column %1 is there twice</source>
        <translation>العمود %1 موجود مرتين</translation>
    </message>
    <message>
        <source>the column %1 is missing</source>
        <translation>العمود %1 مفقود</translation>
    </message>
    <message>
        <source>has %1 fields where the first line has %2</source>
        <translation>فيه %1 حقول بينما في السطر الأول %2</translation>
    </message>
    <message>
        <source>the name is empty</source>
        <translation>الاسم فارغ</translation>
    </message>
    <message>
        <source>price: %1</source>
        <translation>السعر: %1</translation>
    </message>
    <message>
        <source>price: must not be negative</source>
        <translation>السعر: يجب ألا يكون سالبًا</translation>
    </message>
    <message>
        <source>%1 %2 is that of the product %3, which is not in this list</source>
        <translation>%1 %2 يخص المنتج %3 الذي ليس في هذه القائمة</translation>
    </message>
    <message>
        <source>%1 has %2 characters; the limit is %3</source>
        <translation>في %1 %2 حرفًا؛ الحد %3</translation>
    </message>
    <message>
        <source>%1 holds a line break or another control character</source>
        <translation>في %1 فاصل أسطر أو حرف تحكم آخر</translation>
    </message>
    <message>
        <source>there is no tax named %1</source>
        <translation>لا توجد ضريبة باسم %1</translation>
    </message>
    <message>
        <source>the tax %1 is there twice</source>
        <translation>الضريبة %1 موجودة مرتين</translation>
    </message>
    <message>
        <source>%1 %2 is in line %3 already</source>
        <translation>%1 %2 موجود في السطر %3 بالفعل</translation>
    </message>
    <message>
        <source>There is no shop yet; import a shop file first</source>
        <translation>لا يوجد متجر بعد؛ استورد ملف متجر أولًا</translation>
    </message>
    <message>
        <source>The product list is larger than 64 MiB</source>
        <translation>قائمة المنتجات أكبر من 64 MiB</translation>
    </message>
    <message>
        <source>The product list is not UTF-8 text; save it as &quot;CSV UTF-8&quot;</source>
        <translation>قائمة المنتجات ليست نص UTF-8؛ احفظها بصيغة &quot;CSV UTF-8&quot;</translation>
    </message>
    <message>
        <source>the first row must name the columns</source>
        <translation>يجب أن يسمّي الصف الأول الأعمدة</translation>
    </message>
</context>
<context>
    <name>tandem::ProductGrid</name>
    <message>
        <source>No product matches.</source>
        <translation>لا يوجد منتج مطابق.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
</context>
<context>
    <name>tandem::Quantity</name>
    <message>
        <source>%1 is not a quantity; write it like &quot;3&quot; or &quot;0.5&quot;</source>
        <translation>%1 ليست كمية؛ اكتبها مثل &quot;3&quot; أو &quot;0.5&quot;</translation>
    </message>
    <message>
        <source>%1 has more than the 3 decimals a quantity may have</source>
        <translation>في %1 أكثر من المنازل العشرية الثلاث المسموح بها للكمية</translation>
    </message>
    <message>
        <source>%1 is too large a quantity; the limit is %2</source>
        <translation>%1 كمية كبيرة جدًا؛ الحد %2</translation>
    </message>
</context>
<context>
    <name>tandem::Rate</name>
    <message>
        <source>%1 is not a percentage; write it like &quot;13.5&quot;</source>
        <translation>%1 ليست نسبة مئوية؛ اكتبها مثل &quot;13.5&quot;</translation>
    </message>
    <message>
        <source>%1 has more than the 4 decimals a percentage may have</source>
        <translation>في %1 أكثر من المنازل العشرية الأربع المسموح بها للنسبة</translation>
    </message>
    <message>
        <source>%1 is too large a percentage; the limit is 1000</source>
        <translation>%1 نسبة كبيرة جدًا؛ الحد 1000</translation>
    </message>
</context>
<context>
    <name>tandem::ReceiptSheet</name>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>الطلب التالي</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>إيصال</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>tandem::Register</name>
    <message>
        <source>There is no order %1.</source>
        <translation>لا يوجد طلب %1.</translation>
    </message>
    <message>
        <source>The order has no line %1.</source>
        <translation>ليس في الطلب بند %1.</translation>
    </message>
    <message>
        <source>The order has no line %1; it has %2.</source>
        <translation>ليس في الطلب بند %1؛ فيه %2.</translation>
    </message>
    <message>
        <source>Nobody is logged in at this till.</source>
        <translation>لم يسجّل أحد الدخول في هذا الصندوق.</translation>
    </message>
    <message>
        <source>Order %1 was merged into order %2.</source>
        <translation>دُمج الطلب %1 في الطلب %2.</translation>
    </message>
    <message>
        <source>Order %1 is paid; it can no longer be changed.</source>
        <translation>الطلب %1 مدفوع؛ لا يمكن تغييره بعد الآن.</translation>
    </message>
    <message>
        <source>Order %1 is cancelled; it can no longer be changed.</source>
        <translation>الطلب %1 ملغى؛ لا يمكن تغييره بعد الآن.</translation>
    </message>
    <message>
        <source>No line of the order is selected.</source>
        <translation>لم يُحدّد أي بند من الطلب.</translation>
    </message>
    <message>
        <source>There is no product %1. Its last digit does not fit: scan it again.</source>
        <translation>لا يوجد منتج %1. رقمه الأخير لا يطابق: امسحه مرة أخرى.</translation>
    </message>
    <message>
        <source>There is no product %1.</source>
        <translation>لا يوجد منتج %1.</translation>
    </message>
    <message>
        <source>The label says how much it is: scan the label of each packet of %1.</source>
        <translation>الملصق يبيّن المقدار: امسح ملصق كل عبوة من %1.</translation>
    </message>
    <message>
        <source>%1 is no longer sold.</source>
        <translation>لم يعد %1 يُباع.</translation>
    </message>
    <message>
        <source>A quantity of &quot;0&quot; adds nothing.</source>
        <translation>الكمية «0» لا تضيف شيئًا.</translation>
    </message>
    <message>
        <source>A line may hold 9999999.999 at most.</source>
        <translation>لا يتسع البند لأكثر من 9999999.999.</translation>
    </message>
    <message>
        <source>An order may have %1 lines at most.</source>
        <translation>لا يتسع الطلب لأكثر من %1 بنود.</translation>
    </message>
    <message>
        <source>The price %1 is below zero; give a quantity below zero instead.</source>
        <translation>السعر %1 أقل من الصفر؛ أدخل كمية سالبة بدلًا منه.</translation>
    </message>
    <message>
        <source>In this shop a manager changes prices.</source>
        <translation>في هذا المتجر يغيّر المدير الأسعار.</translation>
    </message>
    <message>
        <source>A discount of %1% needs a manager: a cashier may give %2%.</source>
        <translation>خصم %1% يحتاج إلى مدير: يمكن لأمين الصندوق منح %2%.</translation>
    </message>
    <message>
        <source>There is no customer %1.</source>
        <translation>لا يوجد عميل %1.</translation>
    </message>
    <message>
        <source>There is no fiscal position %1.</source>
        <translation>لا يوجد وضع ضريبي %1.</translation>
    </message>
    <message>
        <source>Order %1 is not open any more.</source>
        <translation>لم يعد الطلب %1 مفتوحًا.</translation>
    </message>
    <message>
        <source>Order %1 was carried over: only a manager cancels it.</source>
        <translation>الطلب %1 مرحّل: لا يلغيه إلا مدير.</translation>
    </message>
    <message>
        <source>Order %1 was carried over: say why it is cancelled.</source>
        <translation>الطلب %1 مرحّل: اذكر سبب إلغائه.</translation>
    </message>
    <message>
        <source>Order %1 holds payments; void them before it is cancelled.</source>
        <translation>في الطلب %1 مدفوعات؛ أبطلها قبل إلغائه.</translation>
    </message>
    <message>
        <source>Order %1 is being paid at %2.</source>
        <translation>الطلب %1 يُدفع في %2.</translation>
    </message>
    <message>
        <source>The order holds nothing to pay for.</source>
        <translation>ليس في الطلب ما يُدفع ثمنه.</translation>
    </message>
    <message>
        <source>Giving back %1 needs a manager: a cashier may give back %2.</source>
        <translation>ردّ %1 يحتاج إلى مدير: يمكن لأمين الصندوق ردّ %2.</translation>
    </message>
    <message>
        <source>The hub cannot be reached, and others may be paying order %1. This till is set up to wait then. An order that is begun here can be paid.</source>
        <translation>لا يمكن الوصول إلى المركز، وربما يحصّل آخرون الطلب %1. هذا الصندوق مضبوط على الانتظار عندئذ. ويمكن تحصيل طلب يبدأ هنا.</translation>
    </message>
    <message>
        <source>Order %1 is being paid elsewhere.</source>
        <translation>الطلب %1 يُدفع في مكان آخر.</translation>
    </message>
    <message>
        <source>%1 is no payment method of %2.</source>
        <translation>%1 ليست طريقة دفع في %2.</translation>
    </message>
    <message>
        <source>A payment of &quot;0&quot; pays nothing.</source>
        <translation>دفعة «0» لا تدفع شيئًا.</translation>
    </message>
    <message>
        <source>Order %1 is covered already.</source>
        <translation>الطلب %1 مغطى بالفعل.</translation>
    </message>
    <message>
        <source>%1 does not fit what is due, %2.</source>
        <translation>%1 لا يطابق المستحق، %2.</translation>
    </message>
    <message>
        <source>A tip of %1 is not a part of the %2 that are paid.</source>
        <translation>الإكرامية %1 ليست جزءًا من %2 المدفوعة.</translation>
    </message>
    <message>
        <source>%1 is more than the %2 that are due; only cash gives change.</source>
        <translation>%1 أكثر من المستحق %2؛ النقد وحده يعطي فكة.</translation>
    </message>
    <message>
        <source>The order has no such payment.</source>
        <translation>ليس في الطلب هذه الدفعة.</translation>
    </message>
    <message>
        <source>Only a manager takes a payment over.</source>
        <translation>المدير وحده يتولى الدفع عن غيره.</translation>
    </message>
    <message>
        <source>Order %1 is not being paid at another terminal.</source>
        <translation>الطلب %1 لا يُدفع في محطة أخرى.</translation>
    </message>
    <message>
        <source>Order %1 is not being paid here.</source>
        <translation>الطلب %1 لا يُدفع هنا.</translation>
    </message>
    <message>
        <source>Order %1 is not covered: %2 of %3 %4 are missing.</source>
        <translation>الطلب %1 غير مغطى: ينقص %2 من %3 %4.</translation>
    </message>
    <message>
        <source>%1 of change can&apos;t be given: only %2 were paid in cash.</source>
        <translation>لا يمكن إعطاء فكة %1: دُفع %2 فقط نقدًا.</translation>
    </message>
    <message>
        <source>Order %1 of %2 gives back the same goods of order %3 already.</source>
        <translation>الطلب %1 في %2 يردّ السلع نفسها من الطلب %3 بالفعل.</translation>
    </message>
    <message>
        <source>Nothing of order %1 was paid twice by this payment.</source>
        <translation>لم يُدفع شيء من الطلب %1 مرتين بهذه الدفعة.</translation>
    </message>
    <message>
        <source>Order %1 is not paid.</source>
        <translation>الطلب %1 غير مدفوع.</translation>
    </message>
    <message>
        <source>All of order %1 was given back already.</source>
        <translation>رُدّ الطلب %1 كله بالفعل.</translation>
    </message>
    <message>
        <source>Only a manager deals with money that was taken twice or too much.</source>
        <translation>المدير وحده يعالج مالًا أُخذ مرتين أو زائدًا.</translation>
    </message>
    <message>
        <source>No money of order %1 needs a manager.</source>
        <translation>لا مال في الطلب %1 يحتاج إلى مدير.</translation>
    </message>
    <message>
        <source>Only a manager stops waiting for a till.</source>
        <translation>المدير وحده يتوقف عن انتظار صندوق.</translation>
    </message>
    <message>
        <source>The drawer can&apos;t hold %1.</source>
        <translation>لا يمكن أن يحوي الدرج %1.</translation>
    </message>
    <message>
        <source>The session of %1 is open at this till already.</source>
        <translation>جلسة %1 مفتوحة في هذا الصندوق بالفعل.</translation>
    </message>
    <message>
        <source>There is nothing to put in or take out.</source>
        <translation>لا شيء لإيداعه أو سحبه.</translation>
    </message>
    <message>
        <source>Say what the cash is put in or taken out for.</source>
        <translation>اذكر سبب إيداع النقد أو سحبه.</translation>
    </message>
    <message>
        <source>No session of %1 is open.</source>
        <translation>لا توجد جلسة مفتوحة لـ %1.</translation>
    </message>
    <message>
        <source>The last session is closed; these orders stay open and go on into the next run: %1.</source>
        <translation>أُغلقت آخر جلسة؛ تبقى هذه الطلبات مفتوحة وتنتقل إلى الدورة التالية: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be taken from %2 of %3.</source>
        <translation>لا يمكن أخذ %1 من %2 من %3.</translation>
    </message>
    <message>
        <source>Order %1 has nothing to merge.</source>
        <translation>ليس في الطلب %1 ما يُدمج.</translation>
    </message>
    <message>
        <source>Order %1 has payments. Give them back first.</source>
        <translation>في الطلب %1 مدفوعات. ردّها أولًا.</translation>
    </message>
    <message>
        <source>Order %1 cannot be put into itself.</source>
        <translation>لا يمكن وضع الطلب %1 في نفسه.</translation>
    </message>
    <message>
        <source>Order %1 is closed; nothing can be put into it.</source>
        <translation>الطلب %1 مغلق؛ لا يمكن وضع شيء فيه.</translation>
    </message>
    <message>
        <source>The kitchen knows everything of order %1.</source>
        <translation>يعلم المطبخ كل ما في الطلب %1.</translation>
    </message>
    <message>
        <source>There is no cashier %1 in this shop.</source>
        <translation>لا يوجد أمين صندوق %1 في هذا المتجر.</translation>
    </message>
    <message>
        <source>The PIN of %1 was missed too often. Try again in %2 s.</source>
        <translation>أُخطئ الرمز السري لـ %1 مرات كثيرة. حاول مجددًا بعد %2 ث.</translation>
    </message>
    <message>
        <source>The PIN given for %1 is wrong.</source>
        <translation>الرمز السري لـ %1 خاطئ.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>حاول مجددًا بعد %1 ث.</translation>
    </message>
    <message>
        <source>%1 is not a manager.</source>
        <translation>%1 ليس مديرًا.</translation>
    </message>
    <message>
        <source>Reports are for managers.</source>
        <translation>التقارير للمديرين.</translation>
    </message>
</context>
<context>
    <name>tandem::RegisterScreen</name>
    <message>
        <source>Take over payment</source>
        <translation>تولّي الدفع</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>Search or scan</source>
        <translation>بحث أو مسح ضوئي</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Point of Sale</source>
        <translation>نقطة البيع</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>لا شيء (%n) للمعالجة</numerusform>
            <numerusform>أمر واحد للمعالجة</numerusform>
            <numerusform>أمران للمعالجة</numerusform>
            <numerusform>%n أمور للمعالجة</numerusform>
            <numerusform>%n أمرًا للمعالجة</numerusform>
            <numerusform>%n أمر للمعالجة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ReportPresenter</name>
    <message>
        <source>By day</source>
        <translation>حسب اليوم</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>حسب الساعة</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>حسب المنتج</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>حسب الفئة</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>حسب أمين الصندوق</translation>
    </message>
    <message>
        <source>By tax</source>
        <translation>حسب الضريبة</translation>
    </message>
    <message>
        <source>By payment</source>
        <translation>حسب طريقة الدفع</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>كُتب: %1</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>تصدير CSV</translation>
    </message>
</context>
<context>
    <name>tandem::ReportSheet</name>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>المبيعات</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>تصدير CSV</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Reading … %1%</source>
        <translation>جارٍ القراءة… %1%</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Nothing was sold in these days.</source>
        <translation>لم يُبع شيء في هذه الأيام.</translation>
    </message>
</context>
<context>
    <name>tandem::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
</context>
<context>
    <name>tandem::SellPresenter</name>
    <message>
        <source>Line</source>
        <translation>البند</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Line history</source>
        <translation>سجل البند</translation>
    </message>
    <message>
        <source>Note for the kitchen or the customer</source>
        <translation>ملاحظة للمطبخ أو للعميل</translation>
    </message>
    <message>
        <source>Order note</source>
        <translation>ملاحظة الطلب</translation>
    </message>
    <message>
        <source>Note for the whole order</source>
        <translation>ملاحظة للطلب كله</translation>
    </message>
    <message>
        <source>Take over payment</source>
        <translation>تولّي الدفع</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>تولّيه</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>تركه</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>Being paid by %1</source>
        <translation>يحصّله %1</translation>
    </message>
    <message>
        <source>Order %1 is being paid by %2. Take it over only when that till can&apos;t finish: it is switched off, broken or out of reach. Ask there first whether money was taken: what this till doesn&apos;t know of yet can&apos;t be seen here. That till is told as soon as it is reached.</source>
        <translation>يحصّل %2 الطلب %1. لا تتولّه إلا إذا تعذّر على ذلك الصندوق إنهاؤه: مطفأ أو معطل أو لا يمكن الوصول إليه. اسأل هناك أولًا هل أُخذ مال: ما لا يعلمه هذا الصندوق بعد لا يظهر هنا. ويُبلّغ ذلك الصندوق فور الوصول إليه.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>بلا عميل</translation>
    </message>
    <message>
        <source>Fiscal position</source>
        <translation>الوضع الضريبي</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Only the first %1 are shown. Type a name to find others.</source>
        <translation>تُعرض أول %1 فقط. اكتب اسمًا للعثور على غيرها.</translation>
    </message>
</context>
<context>
    <name>tandem::Shop</name>
    <message>
        <source>%1 names %2 that does not exist</source>
        <translation>%1 يذكر %2 غير الموجود</translation>
    </message>
    <message>
        <source>The shop needs a name</source>
        <translation>يحتاج المتجر إلى اسم</translation>
    </message>
    <message>
        <source>Something in the shop has no name</source>
        <translation>شيء في المتجر بلا اسم</translation>
    </message>
    <message>
        <source>%1 has no id</source>
        <translation>%1 بلا معرّف</translation>
    </message>
    <message>
        <source>The name %1 is there twice</source>
        <translation>الاسم %1 موجود مرتين</translation>
    </message>
    <message>
        <source>The product code %1 is there twice</source>
        <translation>رمز المنتج %1 موجود مرتين</translation>
    </message>
    <message>
        <source>The barcode %1 is there twice</source>
        <translation>الرمز الشريطي %1 موجود مرتين</translation>
    </message>
    <message>
        <source>%1 is neither &quot;cash&quot; nor &quot;card&quot;</source>
        <translation>%1 ليس &quot;cash&quot; ولا &quot;card&quot;</translation>
    </message>
    <message>
        <source>a category</source>
        <translation>فئة</translation>
    </message>
    <message>
        <source>The category %1 lies within itself</source>
        <translation>الفئة %1 تقع داخل نفسها</translation>
    </message>
    <message>
        <source>a tax</source>
        <translation>ضريبة</translation>
    </message>
    <message>
        <source>a fiscal position</source>
        <translation>وضع ضريبي</translation>
    </message>
    <message>
        <source>a payment method</source>
        <translation>طريقة دفع</translation>
    </message>
    <message>
        <source>The printer %1 has no address</source>
        <translation>الطابعة %1 بلا عنوان</translation>
    </message>
    <message>
        <source>The printer %1 must have 24 to 64 columns</source>
        <translation>يجب أن يكون للطابعة %1 من 24 إلى 64 عمودًا</translation>
    </message>
    <message>
        <source>a printer</source>
        <translation>طابعة</translation>
    </message>
    <message>
        <source>a POS</source>
        <translation>نقطة بيع</translation>
    </message>
    <message>
        <source>The price of %1 is in %2, but the shop&apos;s currency is %3</source>
        <translation>سعر %1 بعملة %2، لكن عملة المتجر %3</translation>
    </message>
    <message>
        <source>The POS %1 cannot be in two active multi-sessions at once: %2 and %3</source>
        <translation>لا يمكن أن تكون نقطة البيع %1 في جلستين مشتركتين نشطتين معًا: %2 و%3</translation>
    </message>
</context>
<context>
    <name>tandem::ShopCodec</name>
    <message>
        <source>is not a text</source>
        <translation>ليس نصًا</translation>
    </message>
    <message>
        <source>is over 200 characters long</source>
        <translation>أطول من 200 حرف</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>ليس صحيحًا ولا خطأ</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>ليس عددًا صحيحًا</translation>
    </message>
    <message>
        <source>is not a list of at most %1</source>
        <translation>ليس قائمة من %1 على الأكثر</translation>
    </message>
    <message>
        <source>is not an id</source>
        <translation>ليس معرّفًا</translation>
    </message>
    <message>
        <source>cannot be %1</source>
        <translation>لا يمكن أن يكون %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key: what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>kind: cannot be %1</source>
        <translation>kind: لا يمكن أن يكون %1</translation>
    </message>
</context>
<context>
    <name>tandem::ShopFile</name>
    <message>
        <source>must not be negative</source>
        <translation>يجب ألا يكون سالبًا</translation>
    </message>
    <message>
        <source>must not be over 100 %</source>
        <translation>يجب ألا يزيد على 100 %</translation>
    </message>
    <message>
        <source>%1 is not a color; write it like &quot;#b8860b&quot;</source>
        <translation>%1 ليس لونًا؛ اكتبه مثل &quot;#b8860b&quot;</translation>
    </message>
    <message>
        <source>%1 is neither &quot;cash&quot; nor &quot;card&quot;</source>
        <translation>%1 ليس &quot;cash&quot; ولا &quot;card&quot;</translation>
    </message>
    <message>
        <source>must be 4 to 32 digits</source>
        <translation>يجب أن يتكون من 4 إلى 32 رقمًا</translation>
    </message>
    <message>
        <source>%1 is neither &quot;cashier&quot; nor &quot;manager&quot;</source>
        <translation>%1 ليس &quot;cashier&quot; ولا &quot;manager&quot;</translation>
    </message>
    <message>
        <source>%1 is no address of a printer; write it like &quot;10.0.0.5:9100&quot; or &quot;/dev/usb/lp0&quot;</source>
        <translation>%1 ليس عنوان طابعة؛ اكتبه مثل &quot;10.0.0.5:9100&quot; أو &quot;/dev/usb/lp0&quot;</translation>
    </message>
    <message>
        <source>must be between 24 and 64</source>
        <translation>يجب أن يكون بين 24 و64</translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1 ليس واحدًا من %2</translation>
    </message>
    <message>
        <source>%1 is there already, in %2[%3]</source>
        <translation>%1 موجود بالفعل، في %2[%3]</translation>
    </message>
    <message>
        <source>%1 is not a locale; write it like &quot;en_IE&quot;</source>
        <translation>%1 ليس إعدادًا محليًا؛ اكتبه مثل &quot;en_IE&quot;</translation>
    </message>
    <message>
        <source>%1 is neither &quot;line&quot; nor &quot;order&quot;</source>
        <translation>%1 ليس &quot;line&quot; ولا &quot;order&quot;</translation>
    </message>
    <message>
        <source>must be between 0 and 100</source>
        <translation>يجب أن يكون بين 0 و100</translation>
    </message>
    <message>
        <source>has more than %1 lines</source>
        <translation>فيه أكثر من %1 أسطر</translation>
    </message>
    <message>
        <source>The shop file is larger than 64 MiB</source>
        <translation>ملف المتجر أكبر من 64 MiB</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>موجود مرتين</translation>
    </message>
    <message>
        <source>The shop file has more brackets within brackets than it may have</source>
        <translation>في ملف المتجر أقواس متداخلة أكثر من المسموح</translation>
    </message>
    <message>
        <source>A shop file must be an object in { }</source>
        <translation>يجب أن يكون ملف المتجر كائنًا بين { }</translation>
    </message>
    <message>
        <source>this is not JSON (%1)</source>
        <translation>هذا ليس JSON (%1)</translation>
    </message>
    <message>
        <source>%1 is neither in this file nor in the shop</source>
        <translation>%1 ليس في هذا الملف ولا في المتجر</translation>
    </message>
    <message>
        <source>%1 has its price in %2 and is not in this file</source>
        <translation>سعر %1 بعملة %2 وليس في هذا الملف</translation>
    </message>
    <message>
        <source>%1 would lie within itself</source>
        <translation>سيقع %1 داخل نفسه</translation>
    </message>
    <message>
        <source>%1 is that of the product %2, which is not in this file</source>
        <translation>%1 يخص المنتج %2 الذي ليس في هذا الملف</translation>
    </message>
    <message>
        <source>%1 is in the active multi-session %2 already</source>
        <translation>%1 في الجلسة المشتركة النشطة %2 بالفعل</translation>
    </message>
    <message>
        <source>must be an object in { }</source>
        <translation>يجب أن يكون كائنًا بين { }</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>مفتاح غير معروف</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>يجب ألا يكون فارغًا</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>يجب أن يكون true أو false</translation>
    </message>
    <message>
        <source>must be a list in [ ]</source>
        <translation>يجب أن يكون قائمة بين [ ]</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 موجود مرتين</translation>
    </message>
    <message>
        <source>must be a text in quotes</source>
        <translation>يجب أن يكون نصًا بين علامتي اقتباس</translation>
    </message>
    <message>
        <source>has %1 characters; the limit is %2</source>
        <translation>فيه %1 حرفًا؛ الحد %2</translation>
    </message>
    <message>
        <source>holds a line break or another control character</source>
        <translation>فيه فاصل أسطر أو حرف تحكم آخر</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>و%1 غيرها</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>السطر %1</translation>
    </message>
</context>
<context>
    <name>tandem::ShopSender</name>
    <message>
        <source>The last change is still on its way.</source>
        <translation>التغيير الأخير لا يزال في الطريق.</translation>
    </message>
    <message>
        <source>It was left.</source>
        <translation>أُوقف ذلك.</translation>
    </message>
    <message>
        <source>%1 %2 of %3 parts of it were taken; do the rest once more.</source>
        <translation>%1 الأجزاء المقبولة: %2 من %3؛ أعد الباقي مرة أخرى.</translation>
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
        <translation>المركز</translation>
    </message>
    <message>
        <source>POS</source>
        <translation>نقطة البيع</translation>
    </message>
    <message>
        <source>The POS of this till, such as Bar</source>
        <translation>نقطة البيع لهذا الصندوق، مثل Bar</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>تجربة العرض</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>عنوان المركز</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Change hub or POS</source>
        <translation>تغيير المركز أو نقطة البيع</translation>
    </message>
    <message>
        <source>Which hub does this till work with, and which POS is it?</source>
        <translation>مع أي مركز يعمل هذا الصندوق، وأي نقطة بيع هو؟</translation>
    </message>
</context>
<context>
    <name>tandem::Terminal</name>
    <message>
        <source>%1 in order %2 was changed by %3 at the same time. Both changes count: check the quantity.</source>
        <translation>غيّر %3 في الوقت نفسه %1 في الطلب %2. التغييران محسوبان: تحقق من الكمية.</translation>
    </message>
    <message>
        <source>%1 in order %2 was changed by %3 at the same time. The later change stands: check it.</source>
        <translation>غيّر %3 في الوقت نفسه %1 في الطلب %2. التغيير الأخير هو القائم: تحقق منه.</translation>
    </message>
    <message>
        <source>Your change of order %1 had no effect, because %2 had already removed, cancelled or paid it. Look at the order, and do it again if it is still wanted.</source>
        <translation>لم يكن لتغييرك في الطلب %1 أثر، لأن %2 حذفه أو ألغاه أو حصّله قبل ذلك. انظر الطلب، وأعد التغيير إن كان لا يزال مطلوبًا.</translation>
    </message>
    <message>
        <source>Your change of order %1 had no effect: what it was about is not there any more. Look at the order, and do it again if it is still wanted.</source>
        <translation>لم يكن لتغييرك في الطلب %1 أثر: ما كان يخصه لم يعد موجودًا. انظر الطلب، وأعد التغيير إن كان لا يزال مطلوبًا.</translation>
    </message>
    <message>
        <source>Order %1 was paid by %2 before your change of %3 came in. It is now in order %4: take money for that, too.</source>
        <translation>حصّل %2 الطلب %1 قبل وصول تغييرك في %3. هو الآن في الطلب %4: حصّل ثمنه أيضًا.</translation>
    </message>
    <message>
        <source>Added by %2 while order %3 was being paid: %1. Now in order %4: take money for that, too.</source>
        <translation>أضافه %2 في أثناء دفع الطلب %3: %1. هو الآن في الطلب %4: حصّل ثمنه أيضًا.</translation>
    </message>
    <message>
        <source>Order %2 was changed while it was being paid: %1. That is not in the bill. Renew the bill, or take money for it afterwards.</source>
        <translation>تغيّر الطلب %2 في أثناء دفعه: %1. ليس ذلك في الفاتورة. جدّد الفاتورة، أو حصّله بعد ذلك.</translation>
    </message>
    <message>
        <source>Order %1 was cancelled while a part of it went to order %2. That part stays open: cancel it there if nobody wants it.</source>
        <translation>أُلغي الطلب %1 بينما انتقل جزء منه إلى الطلب %2. يبقى ذلك الجزء مفتوحًا: ألغه هناك إن لم يرده أحد.</translation>
    </message>
    <message>
        <source>Order %1 was cancelled while something was added. What was added stays open: cancel again if nobody wants it.</source>
        <translation>أُلغي الطلب %1 بينما أُضيف إليه شيء. يبقى المضاف مفتوحًا: ألغه مرة أخرى إن لم يرده أحد.</translation>
    </message>
    <message>
        <source>Order %1 was not merged: meanwhile %2 took money for it, cancelled or merged it. Look at both orders.</source>
        <translation>لم يُدمج الطلب %1: في أثناء ذلك حصّله %2 أو ألغاه أو دمجه. انظر الطلبين.</translation>
    </message>
    <message>
        <source>%2 takes money for order %1: it is not merged into order %3. Look at both orders.</source>
        <translation>يحصّل %2 الطلب %1: لم يُدمج في الطلب %3. انظر الطلبين.</translation>
    </message>
    <message>
        <source>Order %1 was not cancelled: %2 had merged it into order %3. Take away there what nobody wants.</source>
        <translation>لم يُلغ الطلب %1: كان %2 قد دمجه في الطلب %3. احذف هناك ما لا يريده أحد.</translation>
    </message>
    <message>
        <source>%1 of order %2 is in the bill that %3 made. It is not in order %4 any more: take no money for it there.</source>
        <translation>%1 من الطلب %2 في الفاتورة التي أعدها %3. لم يعد في الطلب %4: لا تحصّل ثمنه هناك.</translation>
    </message>
    <message>
        <source>There was less of %1 in order %2 than you took from it: %3 had changed it. Check both.</source>
        <translation>كان %1 في الطلب %2 أقل مما أخذت منه: غيّره %3. تحقق من الاثنين.</translation>
    </message>
    <message>
        <source>%1 of order %2 was sent to the kitchen twice, here and by %3. Tell the kitchen.</source>
        <translation>أُرسل %1 من الطلب %2 إلى المطبخ مرتين، من هنا ومن %3. أخبر المطبخ.</translation>
    </message>
    <message>
        <source>%1 in order %2 was changed by %3 while it was sent to the kitchen. Send what is new.</source>
        <translation>غيّر %3 %1 في الطلب %2 في أثناء إرساله إلى المطبخ. أرسل الجديد.</translation>
    </message>
    <message>
        <source>Order %1 is being paid by %2. Your payment did not begin: wait, or ask a manager to take it over.</source>
        <translation>يحصّل %2 الطلب %1. لم يبدأ الدفع لديك: انتظر، أو اطلب من مدير أن يتولاه.</translation>
    </message>
    <message>
        <source>Order %1 cannot be cancelled: money was taken for it by %2. Give the money back first.</source>
        <translation>لا يمكن إلغاء الطلب %1: أخذ %2 مالًا عنه. ردّ المال أولًا.</translation>
    </message>
    <message>
        <source>%2 took the payment of order %1 over. Look at it before you take money.</source>
        <translation>تولّى %2 دفع الطلب %1. انظره قبل أن تأخذ مالًا.</translation>
    </message>
    <message>
        <source>Order %1 was already paid by %2. Take no money for it.</source>
        <translation>حصّل %2 الطلب %1 من قبل. لا تأخذ عنه مالًا.</translation>
    </message>
    <message>
        <source>Order %1 was paid twice, here and by %2, %3 each time. Ask a manager to give one back.</source>
        <translation>دُفع الطلب %1 مرتين، هنا ومن %2، بمبلغ %3 كل مرة. اطلب من مدير أن يردّ أحدهما.</translation>
    </message>
    <message>
        <source>Order %1 was paid with goods that were removed or paid elsewhere meanwhile: %2. Ask a manager to look at it.</source>
        <translation>دُفع الطلب %1 مع سلع حُذفت أو دُفعت في مكان آخر في أثناء ذلك: %2. اطلب من مدير أن ينظر في الأمر.</translation>
    </message>
    <message>
        <source>%1 was taken for order %2 beyond its bill. Ask a manager whether it is to be given back.</source>
        <translation>أُخذ %1 للطلب %2 زيادة على فاتورته. اسأل مديرًا هل يُردّ.</translation>
    </message>
    <message>
        <source>A payment of %1 on order %2 was voided at one till and closed at another: it counts as taken. Ask a manager to look at it.</source>
        <translation>أُبطلت دفعة %1 في الطلب %2 في صندوق وأُغلقت في آخر: تُحسب مقبوضة. اطلب من مدير أن ينظر في الأمر.</translation>
    </message>
    <message>
        <source>%1 of order %2 was given back more than once. Ask a manager to look at it.</source>
        <translation>رُدّ %1 من الطلب %2 أكثر من مرة. اطلب من مدير أن ينظر في الأمر.</translation>
    </message>
    <message>
        <source>%2 had already dealt with the money of order %1. There is nothing left to do.</source>
        <translation>كان %2 قد عالج مال الطلب %1. لم يبق ما يُفعل.</translation>
    </message>
    <message>
        <source>More money came for order %1 while a manager dealt with it. Look at it once more.</source>
        <translation>ورد مال آخر للطلب %1 بينما كان مدير يعالجه. انظره مرة أخرى.</translation>
    </message>
    <message>
        <source>The last session is closed. Still open and carried over: %1.</source>
        <translation>أُغلقت آخر جلسة. لا يزال مفتوحًا ومرحّلًا: %1.</translation>
    </message>
    <message>
        <source>The hub was put back to an older state. What was order %1 is order %2 now. It is found under both numbers.</source>
        <translation>أُعيد المركز إلى حالة أقدم. ما كان الطلب %1 صار الطلب %2. ويُعثر عليه بالرقمين.</translation>
    </message>
    <message>
        <source>The hub was put back to an older state or is new. Go on selling: orders stay NEW until every till with an open session has come back, or a manager goes on without them.</source>
        <translation>أُعيد المركز إلى حالة أقدم أو هو جديد. تابع البيع: تبقى الطلبات «جديد» حتى يعود كل صندوق جلسته مفتوحة، أو يتابع مدير من دونها.</translation>
    </message>
    <message>
        <source>Order %1 had come out here otherwise than at the hub: it is the hub&apos;s now. Look it through before you go on; both are in this terminal&apos;s log.</source>
        <translation>كانت نتيجة الطلب %1 هنا غير ما في المركز: المعتمد الآن ما في المركز. راجعه قبل المتابعة؛ كلاهما في سجل هذه المحطة.</translation>
    </message>
    <message>
        <source>An old copy of this shop&apos;s hub answers at this address; another terminal&apos;s copy was made the hub since then. Nothing is sent to the old one: use the address of the new one.</source>
        <translation>تجيب نسخة قديمة من مركز هذا المتجر على هذا العنوان؛ صارت نسخة محطة أخرى هي المركز بعدها. لا يُرسل شيء إلى القديم: استخدم عنوان الجديد.</translation>
    </message>
    <message>
        <source>Another device has this terminal&apos;s data, or its receipts&apos; letters, too. This one goes on under a new identity, and its receipts begin with other letters; nothing is lost.</source>
        <translation>لدى جهاز آخر بيانات هذه المحطة أو أحرف إيصالاتها أيضًا. تتابع هذه بهوية جديدة، وتبدأ إيصالاتها بأحرف أخرى؛ لم يضع شيء.</translation>
    </message>
    <message>
        <source>The hub did not take your last change of order %1, and it was undone here: %2</source>
        <translation>لم يقبل المركز تغييرك الأخير في الطلب %1، وتُراجع عنه هنا: %2</translation>
    </message>
    <message>
        <source>The hub did not take your last change of an order, and it was undone here: %1</source>
        <translation>لم يقبل المركز تغييرك الأخير في طلب، وتُراجع عنه هنا: %1</translation>
    </message>
    <message>
        <source>A till at %1 has not been heard from since %2. What it sold since is not in your orders and figures: switch it on where it reaches the hub, or let a manager stop waiting for it.</source>
        <translation>لم يُسمع من صندوق في %1 منذ %2. ما باعه منذ ذلك ليس في طلباتك وأرقامك: شغّله حيث يصل إلى المركز، أو دع مديرًا يوقف انتظاره.</translation>
    </message>
    <message>
        <source>Another shop&apos;s hub (%1) answers at this address. Nothing is sent to it; your work waits for its own hub.</source>
        <translation>يجيب مركز متجر آخر (%1) على هذا العنوان. لا يُرسل إليه شيء؛ وينتظر عملك مركزه.</translation>
    </message>
    <message>
        <source>This terminal works with another hub now. Work for %1 that has not been sent is kept here, and goes to that hub when the terminal is started with its address again.</source>
        <translation>تعمل هذه المحطة الآن مع مركز آخر. العمل الذي لم يُرسل إلى %1 محفوظ هنا، ويذهب إلى ذلك المركز عند تشغيل المحطة بعنوانه مجددًا.</translation>
    </message>
    <message>
        <source>The hub&apos;s disk is full. Go on selling: your work is kept here and goes to the hub once there is room on its disk.</source>
        <translation>قرص المركز ممتلئ. تابع البيع: يُحفظ عملك هنا ويذهب إلى المركز متى توفرت مساحة على قرصه.</translation>
    </message>
    <message>
        <source>%1 Go on selling: only the times on receipts and of sessions are wrong. Set the clock of this computer, or the hub&apos;s if that is the wrong one.</source>
        <translation>%1 تابع البيع: الأوقات في الإيصالات والجلسات وحدها خاطئة. اضبط ساعة هذا الحاسوب، أو ساعة المركز إن كانت هي الخاطئة.</translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full. Nothing new comes from the hub, and nothing can be added, until there is room on it; a payment that has begun can be finished.</source>
        <translation>قرص هذا الحاسوب ممتلئ. لا يصل جديد من المركز ولا يُضاف شيء حتى تتوفر مساحة؛ ويمكن إنهاء دفع بدأ.</translation>
    </message>
    <message>
        <source>This terminal is not ready to sell.</source>
        <translation>هذه المحطة غير جاهزة للبيع.</translation>
    </message>
    <message>
        <source>This is not possible: an amount, a text or the number of lines is beyond what an order can hold.</source>
        <translation>هذا غير ممكن: مبلغ أو نص أو عدد البنود يتجاوز ما يتسع له الطلب.</translation>
    </message>
    <message>
        <source>This is too much for one step: it has %1 KiB, %2 are possible.</source>
        <translation>هذا كثير على خطوة واحدة: فيها %1 KiB والممكن %2.</translation>
    </message>
    <message>
        <source>Settings are kept at the hub, which cannot be reached now. Try again when online.</source>
        <translation>تُحفظ الإعدادات في المركز، ولا يمكن الوصول إليه الآن. حاول مجددًا عند الاتصال.</translation>
    </message>
    <message>
        <source>The last change is still on its way.</source>
        <translation>التغيير الأخير لا يزال في الطريق.</translation>
    </message>
    <message>
        <source>The hub cannot be reached now.</source>
        <translation>لا يمكن الوصول إلى المركز الآن.</translation>
    </message>
    <message>
        <source>Cut by hand.</source>
        <translation>قُطع يدويًا.</translation>
    </message>
    <message>
        <source>The hub was put back to an older state. Check whether the change is there before you make it again.</source>
        <translation>أُعيد المركز إلى حالة أقدم. تحقق من وجود التغيير قبل إجرائه مرة أخرى.</translation>
    </message>
    <message>
        <source>The hub&apos;s disk is full. What is done here is kept here and goes to the hub once there is room on its disk.</source>
        <translation>قرص المركز ممتلئ. ما يُعمل هنا يُحفظ هنا ويذهب إلى المركز متى توفرت مساحة على قرصه.</translation>
    </message>
    <message>
        <source>An old copy of the hub answers at this address. Nothing is sent to it.</source>
        <translation>تجيب نسخة قديمة من المركز على هذا العنوان. لا يُرسل إليها شيء.</translation>
    </message>
    <message>
        <source>Numbers are given again already: nobody is waited for.</source>
        <translation>تُعطى الأرقام من جديد: لا يُنتظر أحد.</translation>
    </message>
    <message>
        <source>No such device is waited for.</source>
        <translation>لا يُنتظر جهاز كهذا.</translation>
    </message>
    <message>
        <source>What answers at this address is not a Tandem hub.</source>
        <translation>ما يجيب على هذا العنوان ليس مركز Tandem.</translation>
    </message>
    <message>
        <source>Another shop&apos;s hub (%1) answers at this address. Nothing is sent to it.</source>
        <translation>يجيب مركز متجر آخر (%1) على هذا العنوان. لا يُرسل إليه شيء.</translation>
    </message>
    <message>
        <source>The connection to the hub broke. Check whether the change is there before you make it again.</source>
        <translation>انقطع الاتصال بالمركز. تحقق من وجود التغيير قبل إجرائه مرة أخرى.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <translation>المركز لا يجيب.</translation>
    </message>
    <message>
        <source>The hub takes nothing; connecting anew.</source>
        <translation>المركز لا يقبل شيئًا؛ يُعاد الاتصال.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n يوم</numerusform>
            <numerusform>يومًا واحدًا</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of this till is %1 ahead of the hub&apos;s.</source>
        <translation>ساعة هذا الصندوق متقدمة %1 على ساعة المركز.</translation>
    </message>
    <message>
        <source>The clock of this till is %1 behind the hub&apos;s.</source>
        <translation>ساعة هذا الصندوق متأخرة %1 عن ساعة المركز.</translation>
    </message>
    <message>
        <source>Connecting under a new identity.</source>
        <translation>جارٍ الاتصال بهوية جديدة.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check its permissions.</source>
        <translation>تعذّر إنشاء المجلد %1. تحقق من صلاحياته.</translation>
    </message>
    <message>
        <source>Another program already uses the data in %1.</source>
        <translation>برنامج آخر يستخدم البيانات في %1.</translation>
    </message>
    <message>
        <source>There is no POS named &quot;%1&quot;: the hub has no shop yet. Import a shop file into it first.</source>
        <translation>لا توجد نقطة بيع باسم «%1»: ليس لدى المركز متجر بعد. استورد إليه ملف متجر أولًا.</translation>
    </message>
    <message>
        <source>There is no POS named &quot;%1&quot; in this shop.</source>
        <translation>لا توجد نقطة بيع باسم «%1» في هذا المتجر.</translation>
    </message>
    <message>
        <source>What the hub sent of the open orders cannot be read.</source>
        <translation>تعذّرت قراءة ما أرسله المركز عن الطلبات المفتوحة.</translation>
    </message>
</context>
<context>
    <name>tandem::TerminalCopy</name>
    <message>
        <source>The terminal&apos;s copy in %1 is damaged: the log of stream %2 is broken at entry %3. Take another terminal&apos;s, or a backup.</source>
        <translation>نسخة المحطة في %1 تالفة: سجل التدفق %2 مكسور عند القيد %3. خذ نسخة محطة أخرى، أو نسخة احتياطية.</translation>
    </message>
    <message>
        <source>A terminal is running with the data in %1: close it first.</source>
        <translation>تعمل محطة بالبيانات في %1: أغلقها أولًا.</translation>
    </message>
    <message>
        <source>The terminal in %1 has never had all of the shop: take another one&apos;s copy, or a backup.</source>
        <translation>لم يكن لدى المحطة في %1 المتجر كله قط: خذ نسخة محطة أخرى، أو نسخة احتياطية.</translation>
    </message>
    <message>
        <source>%1 is not the data folder of a terminal that has met a hub.</source>
        <translation>%1 ليس مجلد بيانات محطة التقت بمركز.</translation>
    </message>
    <message>
        <source>The terminal in %1 knows several hubs. Say which one with --hub: %2.</source>
        <translation>المحطة في %1 تعرف عدة مراكز. حدّد أيها بالخيار --hub: %2.</translation>
    </message>
    <message>
        <source>The terminal in %1 has never met the hub %2.</source>
        <translation>المحطة في %1 لم تلتق بالمركز %2 قط.</translation>
    </message>
</context>
<context>
    <name>tandem::TextSheet</name>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>tandem::TopBar</name>
    <message>
        <source>Cashier</source>
        <translation>أمين الصندوق</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 في %2</translation>
    </message>
</context>
<context>
    <name>tandem::TotalBar</name>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
</context>
<context>
    <name>tandem::WebSocketLink</name>
    <message>
        <source>The hub closed the connection.</source>
        <translation>أغلق المركز الاتصال.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <translation>المركز لا يجيب.</translation>
    </message>
</context>
</TS>
