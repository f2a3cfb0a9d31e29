<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Hub</name>
    <message numerus="yes">
        <source>%n thing(s) of this file exchange their names or codes with each other, more than fit into one step. Import them in several files.</source>
        <translation>
            <numerusform>%n thing of this file exchange their names or codes with each other, more than fit into one step. Import them in several files.</numerusform>
            <numerusform>%n things of this file exchange their names or codes with each other, more than fit into one step. Import them in several files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewMaker</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ConnectionPill</name>
    <message numerus="yes">
        <source>%1 · %n unsent</source>
        <translation>
            <numerusform>%1 · %n unsent</numerusform>
            <numerusform>%1 · %n unsent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::Desk</name>
    <message numerus="yes">
        <source>%n change(s) safe on this terminal, not yet at the hub</source>
        <translation>
            <numerusform>%n change safe on this terminal, not yet at the hub</numerusform>
            <numerusform>%n changes safe on this terminal, not yet at the hub</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are imported, for every terminal.</source>
        <translation>
            <numerusform>%n thing is imported, for every terminal.</numerusform>
            <numerusform>%n things are imported, for every terminal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::IdlePresenter</name>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ImportSheet</name>
    <message numerus="yes">
        <source>Nothing can be imported: %n row(s) are wrong.</source>
        <translation>
            <numerusform>Nothing can be imported: %n row is wrong.</numerusform>
            <numerusform>Nothing can be imported: %n rows are wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::MultiSessionSettings</name>
    <message numerus="yes">
        <source>%n POS(es)</source>
        <translation>
            <numerusform>%n POS</numerusform>
            <numerusform>%n POSes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::PinSheet</name>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::RegisterScreen</name>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>%n thing needs attention</numerusform>
            <numerusform>%n things need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::Terminal</name>
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
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
