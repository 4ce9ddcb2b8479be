<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>App</name>
    <message>
        <source>There is no display here, so the window cannot open. Start from a graphical session, or see the whole job without a window: packaging/start --data DIR demo --headless</source>
        <translation>Aucun écran n’est disponible&#xa0;: la fenêtre ne peut pas s’ouvrir. Démarrez depuis une session graphique, ou suivez tout le déroulement sans fenêtre&#xa0;: packaging/start --data DOSSIER demo --headless</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Add recordings</source>
        <translation>Ajouter des enregistrements</translation>
    </message>
    <message>
        <source>Recordings under no incident</source>
        <translation>Enregistrements sans intervention</translation>
    </message>
    <message>
        <source>Another recording: place, camera, wearer…</source>
        <translation>Un autre enregistrement&#xa0;: lieu, caméra, porteur…</translation>
    </message>
    <message>
        <source>Find another recording</source>
        <translation>Trouver un autre enregistrement</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Recordings under no incident, newest first.</source>
        <translation>Enregistrements sans intervention, les plus récents d’abord.</translation>
    </message>
    <message>
        <source>These are the first ones only: more words find the others.</source>
        <translation>Seuls les premiers sont montrés&#xa0;: plus de mots trouvent les autres.</translation>
    </message>
    <message>
        <source>No free recording fits.</source>
        <translation>Aucun enregistrement libre ne correspond.</translation>
    </message>
    <message>
        <source>Proposed by hour and place; those nearest to the incident come first.</source>
        <translation>Proposés par l’heure et le lieu&#xa0;; les plus proches de l’intervention d’abord.</translation>
    </message>
    <message>
        <source>No free recording of that time.</source>
        <translation>Aucun enregistrement libre à cette heure.</translation>
    </message>
    <message>
        <source>at the same time as another</source>
        <translation>en même temps qu’un autre</translation>
    </message>
    <message>
        <source>{span} away</source>
        <translation>à {span}</translation>
    </message>
    <message>
        <source>at that hour</source>
        <translation>à cette heure</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>même lieu</translation>
    </message>
    <message>
        <source>another place</source>
        <translation>autre lieu</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Recordings are free while they stand under no incident.</source>
        <translation>Un enregistrement est libre tant qu’il n’est rattaché à aucune intervention.</translation>
    </message>
    <message>
        <source>Date and hours</source>
        <translation>Date et heures</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Porteur</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
</context>
<context>
    <name>AttentionLine</name>
    <message>
        <source>see them</source>
        <translation>les voir</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>see it</source>
        <translation>le voir</translation>
    </message>
    <message>
        <source>Automatic erasure waits until the evening of {day} at most for you to confirm today&apos;s date</source>
        <translation>L’effacement automatique attend, au plus tard jusqu’au soir du {day}, que vous confirmiez la date du jour</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) will be erased today</source>
        <translation>
            <numerusform>%n enregistrement sera effacé aujourd’hui</numerusform>
            <numerusform>%n enregistrements seront effacés aujourd’hui</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of your recordings with marks or an incident go today, held by nothing</source>
        <translation>Certains de vos enregistrements marqués ou rattachés à une intervention sont effacés aujourd’hui, aucune conservation ne les garde</translation>
    </message>
    <message>
        <source>Some of your recordings with marks or an incident go within {days} d, held by nothing</source>
        <translation>Certains de vos enregistrements marqués ou rattachés à une intervention sont effacés sous {days} j, aucune conservation ne les garde</translation>
    </message>
    <message>
        <source>Some of your recordings will be erased today</source>
        <translation>Certains de vos enregistrements seront effacés aujourd’hui</translation>
    </message>
    <message>
        <source>Some of your recordings will be erased tomorrow</source>
        <translation>Certains de vos enregistrements seront effacés demain</translation>
    </message>
    <message>
        <source>Some of your recordings are damaged</source>
        <translation>Certains de vos enregistrements sont endommagés</translation>
    </message>
    <message>
        <source>Holds of your recordings to review before {day}</source>
        <translation>Conservations de vos enregistrements à revoir avant le {day}</translation>
    </message>
    <message>
        <source>Some of your recordings go on {day}: {why}</source>
        <translation>Certains de vos enregistrements sont effacés le {day}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Reports left open lose the persons named in them, from {day} on</source>
        <translation>Des rapports laissés ouverts perdent les personnes nommées, à partir du {day}</translation>
    </message>
    <message>
        <source>Some of your recordings have a date to check</source>
        <translation>Certains de vos enregistrements ont un horodatage à vérifier</translation>
    </message>
    <message>
        <source>Some of your recordings are to complete</source>
        <translation>Certains de vos enregistrements sont à compléter</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) will be erased tomorrow</source>
        <translation>
            <numerusform>%n enregistrement sera effacé demain</numerusform>
            <numerusform>%n enregistrements seront effacés demain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to answer before a recording is erased</source>
        <translation>
            <numerusform>%n demande à traiter avant l’effacement d’un enregistrement</numerusform>
            <numerusform>%n demandes à traiter avant l’effacement d’un enregistrement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to answer, the first by {day}</source>
        <translation>
            <numerusform>%n demande appelle une réponse avant le {day}</numerusform>
            <numerusform>%n demandes appellent une réponse, la première avant le {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are damaged</source>
        <translation>
            <numerusform>%n enregistrement est endommagé</numerusform>
            <numerusform>%n enregistrements sont endommagés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) to review before {day}</source>
        <translation>
            <numerusform>%n conservation à revoir avant le {day}</numerusform>
            <numerusform>%n conservations à revoir avant le {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) go on {day}: {why}</source>
        <translation>
            <numerusform>%n enregistrement est effacé le {day}&#xa0;: {why}</numerusform>
            <numerusform>%n enregistrements sont effacés le {day}&#xa0;: {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) left open lose the persons named in them, from {day} on</source>
        <translation>
            <numerusform>%n rapport laissé ouvert perd les personnes nommées, le {day}</numerusform>
            <numerusform>%n rapports laissés ouverts perdent les personnes nommées, à partir du {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) to identify</source>
        <translation>
            <numerusform>%n enregistrement à identifier</numerusform>
            <numerusform>%n enregistrements à identifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) have a date to check</source>
        <translation>
            <numerusform>%n enregistrement a un horodatage à vérifier</numerusform>
            <numerusform>%n enregistrements ont un horodatage à vérifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) to complete</source>
        <translation>
            <numerusform>%n enregistrement à compléter</numerusform>
            <numerusform>%n enregistrements à compléter</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic erasure waits until the evening of {day} at most for the head of service to confirm today&apos;s date</source>
        <translation>L’effacement automatique attend, au plus tard jusqu’au soir du {day}, que le responsable du service confirme la date du jour</translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were not put forward or back</source>
        <translation>
            <numerusform>%n caméra n’a pas été mise à l’heure d’été ou d’hiver</numerusform>
            <numerusform>%n caméras n’ont pas été mises à l’heure d’été ou d’hiver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what}: %n recording(s)</source>
        <translation>
            <numerusform>{what}&#xa0;: %n enregistrement</numerusform>
            <numerusform>{what}&#xa0;: %n enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) with marks or an incident go today, held by nothing</source>
        <translation>
            <numerusform>%n enregistrement marqué ou rattaché à une intervention est effacé aujourd’hui, aucune conservation ne le garde</numerusform>
            <numerusform>%n enregistrements marqués ou rattachés à une intervention sont effacés aujourd’hui, aucune conservation ne les garde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) with marks or an incident go within {days} d, held by nothing</source>
        <translation>
            <numerusform>%n enregistrement marqué ou rattaché à une intervention est effacé sous {days} j, aucune conservation ne le garde</numerusform>
            <numerusform>%n enregistrements marqués ou rattachés à une intervention sont effacés sous {days} j, aucune conservation ne les garde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>No docking station</source>
        <translation>Aucune station d’accueil</translation>
    </message>
    <message>
        <source>Docking station ready</source>
        <translation>Station d’accueil prête</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Automatic erasure on {day}, at 24:00 at the latest ({article})</source>
        <translation>Effacement automatique le {day} au plus tard à 24&#xa0;h&#xa0;00 ({article})</translation>
    </message>
    <message>
        <source>else {day}</source>
        <translation>sinon {day}</translation>
    </message>
    <message>
        <source>erased on {day}</source>
        <translation>effacé le {day}</translation>
    </message>
    <message>
        <source>Held · {reference}</source>
        <translation>Conservé · {reference}</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>échéance passée</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days}&#xa0;j</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>Clock to check</source>
        <translation>Horodatage à vérifier</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagé</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Effacé</translation>
    </message>
</context>
<context>
    <name>BasemapDialog</name>
    <message>
        <source>Add a basemap</source>
        <translation>Ajouter un fond de plan</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Ajouter à la liste</translation>
    </message>
    <message>
        <source>For example: © IGN</source>
        <translation>Par exemple&#xa0;: © IGN</translation>
    </message>
    <message>
        <source>Taking in the basemap</source>
        <translation>Import du fond de plan</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Lecture de l’image</translation>
    </message>
    <message>
        <source>Tiles of zoom {least} to {most}, around {position}.</source>
        <translation>Tuiles des niveaux {least} à {most}, autour de {position}.</translation>
    </message>
    <message>
        <source>The corner of a building, a crossroads: whatever another map gives a position of.</source>
        <translation>L’angle d’un bâtiment, un carrefour&#xa0;: tout point dont une autre carte donne la position.</translation>
    </message>
    <message>
        <source>So it lies around {position}.</source>
        <translation>L’image se trouve ainsi autour de {position}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Stands on the map wherever this basemap is seen</source>
        <translation>Affichée sur la carte partout où ce fond de plan est visible</translation>
    </message>
    <message>
        <source>Points placed by hand</source>
        <translation>Points placés à la main</translation>
    </message>
    <message>
        <source>Placed by</source>
        <translation>Calage</translation>
    </message>
    <message>
        <source>World file in Lambert-93 (IGN)</source>
        <translation>Fichier de calage en Lambert-93 (IGN)</translation>
    </message>
    <message>
        <source>World file in Web Mercator</source>
        <translation>Fichier de calage en Web Mercator</translation>
    </message>
    <message>
        <source>World file in degrees (WGS 84)</source>
        <translation>Fichier de calage en degrés (WGS 84)</translation>
    </message>
</context>
<context>
    <name>BasemapLookDialog</name>
    <message>
        <source>Change a basemap</source>
        <translation>Modifier un fond de plan</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Drawn under the tracks</source>
        <translation>Affiché sous les traces</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Stands on the map wherever this basemap is seen</source>
        <translation>Affichée sur la carte partout où ce fond de plan est visible</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>BasemapsPage</name>
    <message>
        <source>Basemaps</source>
        <translation>Fonds de plan</translation>
    </message>
    <message>
        <source>No basemap yet.</source>
        <translation>Aucun fond de plan.</translation>
    </message>
    <message>
        <source>Tracks stand on a grid with north and scale.</source>
        <translation>Les traces s’affichent sur une grille, avec le nord et l’échelle.</translation>
    </message>
    <message>
        <source>Add a basemap…</source>
        <translation>Ajouter un fond de plan…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Maps and pictures (*.mbtiles *.png *.jpg *.jpeg *.tif *.tiff)</source>
        <translation>Cartes et images (*.mbtiles *.png *.jpg *.jpeg *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Basemap</source>
        <translation>Fond de plan</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Examen du fichier</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Autour de</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>fichier absent</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masqué</translation>
    </message>
    <message>
        <source>shown, {percent} %</source>
        <translation>affiché, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>A map of the town, drawn under the tracks of the cameras: an MBTiles file, or a picture with its world file (.pgw, .jgw, .tfw), as the IGN or the town&apos;s own service delivers them. The station keeps a copy; nothing is fetched from a network.</source>
        <translation>Une carte de la commune, affichée sous les traces des caméras&#xa0;: un fichier MBTiles, ou une image avec son fichier de calage (.pgw, .jgw, .tfw), tels que l’IGN ou le service de la commune les fournit. Le poste en garde une copie&#xa0;; rien n’est demandé à un réseau.</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>An error in the program</source>
        <translation>Erreur du programme</translation>
    </message>
    <message>
        <source>Error code {code}</source>
        <translation>Code d’erreur {code}</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Continuer le travail</translation>
    </message>
    <message>
        <source>The program made an error</source>
        <translation>Le programme a fait une erreur</translation>
    </message>
    <message>
        <source>No recording is lost and nothing was sent anywhere. Read out this code to the person who looks after the program; the report names neither people nor recordings.</source>
        <translation>Aucun enregistrement n’est perdu et rien n’a été envoyé nulle part. Communiquez ce code à la personne qui s’occupe du programme&#xa0;; le rapport ne nomme ni personne ni enregistrement.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>Le rapport est enregistré.</translation>
    </message>
</context>
<context>
    <name>CameraCardView</name>
    <message>
        <source>Empty now…</source>
        <translation>Vider maintenant…</translation>
    </message>
    <message>
        <source>Remove safely</source>
        <translation>Retirer sans risque</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Fichiers…</translation>
    </message>
    <message>
        <source>Correct the hours…</source>
        <translation>Corriger les heures…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historique…</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>Transfer paused</source>
        <translation>Transfert en pause</translation>
    </message>
    <message>
        <source>Being emptied</source>
        <translation>Vidage en cours</translation>
    </message>
    <message>
        <source>In transfer</source>
        <translation>Transfert en cours</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{percent} · {time} left</source>
        <translation>{percent} · encore {time}</translation>
    </message>
    <message>
        <source>After the transfer of {camera}</source>
        <translation>Après le déchargement de {camera}</translation>
    </message>
    <message>
        <source>What is done with the camera&apos;s own copies, on record when changed</source>
        <translation>Ce qui est fait des fichiers restés sur la caméra&#xa0;; tout changement est inscrit au journal</translation>
    </message>
    <message>
        <source>Shows first what would go and what would stay</source>
        <translation>Montre d’abord ce qui serait effacé et ce qui resterait</translation>
    </message>
    <message>
        <source>Empty {camera} now</source>
        <translation>Vider {camera} maintenant</translation>
    </message>
    <message>
        <source>Unmounts the camera, and switches it off where it can be</source>
        <translation>Démonte la caméra, et l’éteint là où c’est possible</translation>
    </message>
    <message>
        <source>Remove {camera} safely</source>
        <translation>Retirer {camera} sans risque</translation>
    </message>
    <message>
        <source>Shows what lies on it, and why it stays</source>
        <translation>Montre ce qui s’y trouve, et pourquoi cela reste</translation>
    </message>
    <message>
        <source>Files of {camera}</source>
        <translation>Fichiers de {camera}</translation>
    </message>
    <message>
        <source>Shows first what changes; nothing is corrected by itself</source>
        <translation>Montre d’abord ce qui change&#xa0;; rien n’est corrigé d’office</translation>
    </message>
    <message>
        <source>Correct the hours of {camera}</source>
        <translation>Corriger les heures de {camera}</translation>
    </message>
    <message>
        <source>History of {camera}</source>
        <translation>Historique de {camera}</translation>
    </message>
    <message>
        <source>Transfer of {camera}</source>
        <translation>Transfert de {camera}</translation>
    </message>
    <message>
        <source>Worn by</source>
        <translation>Agent porteur</translation>
    </message>
    <message>
        <source>Last docked</source>
        <translation>Dernière pose</translation>
    </message>
    <message>
        <source>On the camera</source>
        <translation>Sur la caméra</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Transféré</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s)</source>
        <translation>
            <numerusform>%n autre fichier</numerusform>
            <numerusform>%n autres fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only its settings: %n file(s)</source>
        <translation>
            <numerusform>seuls ses réglages&#xa0;: %n fichier</numerusform>
            <numerusform>seuls ses réglages&#xa0;: %n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>{files} · {size}</source>
        <translation>{files} · {size}</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompu</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n déjà reçu</numerusform>
            <numerusform>%n déjà reçus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n difficulté</numerusform>
            <numerusform>%n difficultés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>together with %n other camera(s)</source>
        <translation>
            <numerusform>avec %n autre caméra</numerusform>
            <numerusform>avec %n autres caméras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>emptied, %n file(s) left</source>
        <translation>
            <numerusform>vidée,&#xa0;%n fichier resté</numerusform>
            <numerusform>vidée,&#xa0;%n fichiers restés</numerusform>
        </translation>
    </message>
    <message>
        <source>emptied, nothing left</source>
        <translation>vidée, rien n’est resté</translation>
    </message>
    <message>
        <source>emptied, only its settings left</source>
        <translation>vidée, seuls ses réglages restent</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) on it are older than a month.</source>
        <translation>
            <numerusform>%n enregistrement de plus d’un mois s’y trouve encore.</numerusform>
            <numerusform>%n enregistrements de plus d’un mois s’y trouvent encore.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were written on it during the transfer.</source>
        <translation>
            <numerusform>%n fichier y a été écrit pendant le transfert.</numerusform>
            <numerusform>%n fichiers y ont été écrits pendant le transfert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what}: the hours of %n recording(s) are wrong.</source>
        <translation>
            <numerusform>{what}&#xa0;: l’heure de %n enregistrement est fausse.</numerusform>
            <numerusform>{what}&#xa0;: les heures de %n enregistrements sont fausses.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its clock seems off by {offset}: see Station, Cameras, Clock.</source>
        <translation>Son horloge semble décalée de {offset}&#xa0;: voir Station, Caméras, Horloge.</translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Add a camera</source>
        <translation>Ajouter une caméra</translation>
    </message>
    <message>
        <source>Camera {label}</source>
        <translation>Caméra {label}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>As its model does</source>
        <translation>Comme son modèle</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>As it stands on the camera and in its file names.</source>
        <translation>Tel qu’il figure sur la caméra et dans le nom de ses fichiers.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Désignation</translation>
    </message>
    <message>
        <source>The short name on screen and paper: CAM-01.</source>
        <translation>Le nom court à l’écran et sur papier&#xa0;: CAM-01.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Prefect&apos;s order</source>
        <translation>Arrêté préfectoral</translation>
    </message>
    <message>
        <source>After the transfer</source>
        <translation>Après le transfert</translation>
    </message>
    <message>
        <source>Kept from before the button</source>
        <translation>Pré-enregistrement</translation>
    </message>
    <message>
        <source>As it is set in the camera. Where the camera itself notes the button, that counts.</source>
        <translation>Secondes gardées avant le déclenchement, comme réglé dans la caméra. L’heure du déclenchement que la caméra relève elle-même l’emporte.</translation>
    </message>
</context>
<context>
    <name>CameraOrder</name>
    <message>
        <source>The prefect&apos;s order of the cameras ended on {day}</source>
        <translation>L’arrêté préfectoral des caméras a pris fin le {day}</translation>
    </message>
    <message>
        <source>The prefect&apos;s order of the cameras ends on {day}</source>
        <translation>L’arrêté préfectoral des caméras prend fin le {day}</translation>
    </message>
</context>
<context>
    <name>CamerasButton</name>
    <message>
        <source>Several cameras: how they lie, how they are aligned</source>
        <translation>Plusieurs caméras&#xa0;: disposition et recalage</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>One large</source>
        <translation>Une seule en grand</translation>
    </message>
    <message>
        <source>Picture in picture</source>
        <translation>Image dans l’image</translation>
    </message>
    <message>
        <source>Align by the sound</source>
        <translation>Aligner par le son</translation>
    </message>
    <message>
        <source>Back to the clocks</source>
        <translation>Revenir aux horloges</translation>
    </message>
    <message>
        <source>Small picture in the next corner</source>
        <translation>Petite image dans le coin suivant</translation>
    </message>
</context>
<context>
    <name>CamerasPage</name>
    <message>
        <source>Label</source>
        <translation>Désignation</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>N° de série</translation>
    </message>
    <message>
        <source>Add this camera</source>
        <translation>Ajouter cette caméra</translation>
    </message>
    <message>
        <source>Cameras and folders added</source>
        <translation>Caméras et dossiers ajoutés</translation>
    </message>
    <message>
        <source>Add a folder of a docking station…</source>
        <translation>Ajouter un dossier de station d’accueil…</translation>
    </message>
    <message>
        <source>This serial number is on the list already. Correct it, or empty both fields.</source>
        <translation>Ce numéro de série est déjà sur la liste. Corrigez-le, ou videz les deux champs.</translation>
    </message>
    <message>
        <source>A camera needs its label and its serial number. Complete it, or empty both fields.</source>
        <translation>Une caméra a besoin de son nom et de son numéro de série. Complétez, ou videz les deux champs.</translation>
    </message>
    <message>
        <source>Folder of a docking station</source>
        <translation>Dossier de station d’accueil</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Caméras</translation>
    </message>
    <message>
        <source>No camera on the list yet.</source>
        <translation>Aucune caméra sur la liste.</translation>
    </message>
    <message>
        <source>Recordings of a camera that is not on it wait to be attributed.</source>
        <translation>Les enregistrements d’une caméra qui n’y est pas attendent d’être attribués.</translation>
    </message>
    <message>
        <source>Add a camera…</source>
        <translation>Ajouter une caméra…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Clock…</source>
        <translation>Horloge…</translation>
    </message>
    <message>
        <source>Correct the hours of this camera&apos;s recordings</source>
        <translation>Corriger les heures des enregistrements de cette caméra</translation>
    </message>
    <message>
        <source>Worn by</source>
        <translation>Portée par</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise</translation>
    </message>
    <message>
        <source>This person takes the chosen camera now</source>
        <translation>Cet agent prend maintenant la caméra choisie</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Restitution</translation>
    </message>
    <message>
        <source>The chosen camera comes back now</source>
        <translation>La caméra choisie est restituée maintenant</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Last docked</source>
        <translation>Dernière pose</translation>
    </message>
    <message>
        <source>Left in the camera</source>
        <translation>Reste à bord</translation>
    </message>
    <message>
        <source>Prefect&apos;s order</source>
        <translation>Arrêté préf.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{left}, %n older than a month</source>
        <translation>
            <numerusform>{left}, dont %n de plus d’un mois</numerusform>
            <numerusform>{left}, dont %n de plus d’un mois</numerusform>
        </translation>
    </message>
    <message>
        <source>See what changes…</source>
        <translation>Voir ce qui change…</translation>
    </message>
    <message>
        <source>The recordings stay as they are; this is not proposed again.</source>
        <translation>Les enregistrements restent tels quels&#xa0;; cela n’est plus proposé.</translation>
    </message>
    <message numerus="yes">
        <source>The hours of %n recording(s) are corrected.</source>
        <translation>
            <numerusform>L’heure de %n enregistrement est corrigée.</numerusform>
            <numerusform>Les heures de %n enregistrements sont corrigées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hand-over is in the register.</source>
        <translation>La remise est au registre.</translation>
    </message>
    <message>
        <source>The register is corrected; what it said before stays in it.</source>
        <translation>Le registre est corrigé&#xa0;; ce qu’il disait avant y reste.</translation>
    </message>
    <message>
        <source>The list of cameras is saved.</source>
        <translation>La liste des caméras est enregistrée.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) that name this camera wait to be attributed: Recordings, To identify.</source>
        <translation>
            <numerusform>%n enregistrement qui désigne cette caméra attend d’être attribué&#xa0;: Enregistrements, À identifier.</numerusform>
            <numerusform>%n enregistrements qui désignent cette caméra attendent d’être attribués&#xa0;: Enregistrements, À identifier.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CategoriesPage</name>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Find a category…</source>
        <translation>Trouver une catégorie…</translation>
    </message>
    <message>
        <source>Find a category</source>
        <translation>Trouver une catégorie</translation>
    </message>
    <message>
        <source>Add a category…</source>
        <translation>Ajouter une catégorie…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Nom en français</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Nom en anglais</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masquée</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>proposée</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Proposer de nouveau</translation>
    </message>
    <message>
        <source>Saved. The change is in the journal.</source>
        <translation>Enregistré. La modification est au journal.</translation>
    </message>
    <message>
        <source>Offered for incidents and marks, and found by the search. What carries a hidden one keeps it.</source>
        <translation>Proposées pour les interventions et les repères, et trouvées par la recherche. Ce qui porte une catégorie masquée la garde.</translation>
    </message>
</context>
<context>
    <name>CategoryDialog</name>
    <message>
        <source>Add a category</source>
        <translation>Ajouter une catégorie</translation>
    </message>
    <message>
        <source>Rename {category}</source>
        <translation>Renommer {category}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>What happened, never who people are: no origin, religion, health or opinion.</source>
        <translation>Ce qui s’est passé, jamais qui sont les personnes&#xa0;: ni origine, ni religion, ni santé, ni opinion.</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Nom en français</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Nom en anglais</translation>
    </message>
    <message>
        <source>Left empty: the French one is used.</source>
        <translation>Laissé vide&#xa0;: le nom français est repris.</translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message>
        <source>it does not exist</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>there is one of that name already</source>
        <translation>ce nom est déjà pris</translation>
    </message>
    <message>
        <source>access is not allowed</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>the system does not allow it</source>
        <translation>le système ne le permet pas</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>ce n’est pas un dossier</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>le dossier n’est pas vide</translation>
    </message>
    <message>
        <source>the medium is write-protected</source>
        <translation>le support est protégé en écriture</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>no more room is granted to this account</source>
        <translation>ce compte n’a plus droit à davantage de place</translation>
    </message>
    <message>
        <source>the file is too large for this medium</source>
        <translation>le fichier est trop gros pour ce support</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>le nom est trop long</translation>
    </message>
    <message>
        <source>links lead round in a circle</source>
        <translation>des liens tournent en rond</translation>
    </message>
    <message>
        <source>the medium answers with an error</source>
        <translation>le support répond par une erreur</translation>
    </message>
    <message>
        <source>another program uses it</source>
        <translation>un autre programme l’utilise</translation>
    </message>
    <message>
        <source>the device is not there</source>
        <translation>l’appareil n’est pas là</translation>
    </message>
    <message>
        <source>the connection is cut</source>
        <translation>la connexion est coupée</translation>
    </message>
    <message>
        <source>the server refuses the connection</source>
        <translation>le serveur refuse la connexion</translation>
    </message>
    <message>
        <source>the server cut the connection</source>
        <translation>le serveur a coupé la connexion</translation>
    </message>
    <message>
        <source>no answer came in time</source>
        <translation>aucune réponse n’est venue à temps</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>le serveur est injoignable</translation>
    </message>
    <message>
        <source>the network cannot be reached</source>
        <translation>le réseau est injoignable</translation>
    </message>
    <message>
        <source>the medium does not accept the name or the request</source>
        <translation>le support n’accepte pas ce nom ou cette demande</translation>
    </message>
</context>
<context>
    <name>ChiefPage</name>
    <message>
        <source>Head of service</source>
        <translation>Responsable du service</translation>
    </message>
    <message>
        <source>The first person to sign in. Others are added later, each with their own account.</source>
        <translation>La première personne à s’identifier. Les autres sont ajoutées plus tard, chacune avec son propre compte.</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>Matricule</translation>
    </message>
    <message>
        <source>Mayor&apos;s order</source>
        <translation>Arrêté du maire</translation>
    </message>
    <message>
        <source>The order that designates this person.</source>
        <translation>L’arrêté qui désigne cette personne.</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Identifiant</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Stopped. What was finished is kept; the rest is as before.</source>
        <translation>Interrompu. Ce qui était terminé est gardé&#xa0;; le reste est comme avant.</translation>
    </message>
    <message>
        <source>Help: bwc-review --help, bwc-review COMMAND --help</source>
        <translation>Aide&#xa0;: bwc-review --help, bwc-review COMMANDE --help</translation>
    </message>
    <message>
        <source>The program made a mistake (code {code}). Recordings and journal are as they were. A report is in {file}.</source>
        <translation>Le programme a fait une erreur (code {code}). Les enregistrements et le journal sont comme avant. Un rapport se trouve dans {file}.</translation>
    </message>
    <message>
        <source>Only recordings in this state</source>
        <translation>Seulement les enregistrements dans cet état</translation>
    </message>
    <message>
        <source>Serial or label of the camera</source>
        <translation>Numéro de série ou désignation de la caméra</translation>
    </message>
    <message>
        <source>Words of place, camera, wearer, incident, category</source>
        <translation>Mots du lieu, de la caméra, du porteur, de l’intervention, de la catégorie</translation>
    </message>
    <message>
        <source>No recording. Dock a camera, or bring in a folder: bwc-review sync FOLDER</source>
        <translation>Aucun enregistrement. Posez une caméra sur la station d’accueil, ou transférez un dossier&#xa0;: bwc-review sync DOSSIER</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Only recordings of no known camera</source>
        <translation>Seulement les enregistrements d’aucune caméra connue</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré le</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Porteur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Intervention</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Erased on</source>
        <translation>Effacement le</translation>
    </message>
    <message>
        <source>nothing or several things are called {text}. Known categories:</source>
        <translation>{text} ne désigne rien, ou plusieurs choses à la fois. Catégories connues&#xa0;:</translation>
    </message>
    <message>
        <source>{family}: {categories}</source>
        <translation>{family}&#xa0;: {categories}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Its code or its name</source>
        <translation>Son code ou son nom</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Nom en français</translation>
    </message>
    <message>
        <source>Name in English; without it the French one</source>
        <translation>Nom en anglais&#xa0;; sans lui, le nom français</translation>
    </message>
    <message>
        <source>Hidden ones too</source>
        <translation>Aussi celles qui sont masquées</translation>
    </message>
    <message>
        <source>Its family, by code or name</source>
        <translation>Sa famille, par code ou par nom</translation>
    </message>
    <message>
        <source>The CSV file of the ministry</source>
        <translation>Le fichier CSV du ministère</translation>
    </message>
    <message>
        <source>Offences imported: {count}. Rows left out: {skipped}.</source>
        <translation>Infractions importées&#xa0;: {count}. Lignes laissées de côté&#xa0;: {skipped}.</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masquée</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Id of the basemap, as the list shows it</source>
        <translation>Identifiant du fond de plan, tel que la liste le montre</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Son intitulé</translation>
    </message>
    <message>
        <source>Source shown on the map, like © IGN</source>
        <translation>Source affichée sur la carte, comme © IGN</translation>
    </message>
    <message>
        <source>In percent</source>
        <translation>En pour cent</translation>
    </message>
    <message>
        <source>a point is written 1200,340=43.8468,0.6625</source>
        <translation>un point s’écrit 1200,340=43.8468,0.6625</translation>
    </message>
    <message>
        <source>MBTiles file or picture</source>
        <translation>Fichier MBTiles ou image</translation>
    </message>
    <message>
        <source>In what its world file speaks</source>
        <translation>Projection de son fichier de calage</translation>
    </message>
    <message>
        <source>Pixel of the picture, from the upper left, and its position</source>
        <translation>Pixel de l’image, depuis le coin supérieur gauche, et sa position</translation>
    </message>
    <message>
        <source>Taking in the basemap</source>
        <translation>Import du fond de plan</translation>
    </message>
    <message>
        <source>No basemap. Add one: bwc-review basemap add FILE</source>
        <translation>Aucun fond de plan. Pour en ajouter un&#xa0;: bwc-review basemap add FICHIER</translation>
    </message>
    <message>
        <source>Draw it under the tracks, or not</source>
        <translation>L’afficher sous les traces, ou non</translation>
    </message>
    <message>
        <source>Basemaps on the list: {count}</source>
        <translation>Fonds de plan sur la liste&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Autour de</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affiché</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>fichier absent</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Were the people filmed told?</source>
        <translation>Les personnes filmées ont-elles été informées&#xa0;?</translation>
    </message>
    <message>
        <source>Words that stand in the place</source>
        <translation>Mots du lieu</translation>
    </message>
    <message>
        <source>Number of the incident; - for none</source>
        <translation>Numéro de l’intervention&#xa0;; - pour aucune</translation>
    </message>
    <message>
        <source>Sign-in name of the wearer; - for nobody</source>
        <translation>Identifiant du porteur&#xa0;; - pour personne</translation>
    </message>
    <message>
        <source>Category of a mark or of the incident</source>
        <translation>Catégorie d’une marque ou de l’intervention</translation>
    </message>
    <message>
        <source>Days until the due date, at most</source>
        <translation>Jours jusqu’à l’échéance, au plus</translation>
    </message>
    <message>
        <source>Least length</source>
        <translation>Durée minimale</translation>
    </message>
    <message>
        <source>Length not reached</source>
        <translation>Durée non atteinte</translation>
    </message>
    <message>
        <source>No recording fits.</source>
        <translation>Aucun enregistrement ne correspond.</translation>
    </message>
    <message>
        <source>Where it was recorded; &quot;&quot; for nowhere stated</source>
        <translation>Lieu de l’enregistrement&#xa0;; &quot;&quot; pour ne plus en indiquer</translation>
    </message>
    <message>
        <source>Why they were not told</source>
        <translation>Motif de l’absence d’information</translation>
    </message>
    <message>
        <source>Time from the start, like 01:12.480</source>
        <translation>Temps depuis le début, par exemple 01:12.480</translation>
    </message>
    <message>
        <source>End of the span</source>
        <translation>Fin de la plage</translation>
    </message>
    <message>
        <source>A few words</source>
        <translation>Quelques mots</translation>
    </message>
    <message>
        <source>Category, by its code or its name</source>
        <translation>Catégorie, par son code ou son nom</translation>
    </message>
    <message>
        <source>Write the list as a table, on record</source>
        <translation>Écrire la liste en tableau, inscrit au journal</translation>
    </message>
    <message>
        <source>One of your own searches, by its name</source>
        <translation>Une de vos recherches, par son nom</translation>
    </message>
    <message>
        <source>you keep no search called {name}</source>
        <translation>vous ne gardez aucune recherche appelée {name}</translation>
    </message>
    <message>
        <source>what was erased is found by camera and days alone, here or as JSON: leave out {options}</source>
        <translation>ce qui a été effacé ne se retrouve que par caméra et par jours, ici ou en JSON&#xa0;: retirez {options}</translation>
    </message>
    <message>
        <source>Sign-in name of the wearer; - takes it back</source>
        <translation>Identifiant du porteur&#xa0;; - le retire</translation>
    </message>
    <message>
        <source>Take back whether the people filmed were told</source>
        <translation>Retirer l’indication que les personnes filmées ont été informées ou non</translation>
    </message>
    <message>
        <source>Marked at {offset} (image {frame}, {time} by the camera). A mark does not stop the countdown: erased on {due}.</source>
        <translation>Marque posée à {offset} (image {frame}, {time} à la caméra). Une marque n’arrête pas le décompte&#xa0;: effacement le {due}.</translation>
    </message>
    <message>
        <source>a time is written 72.5, 01:12.5 or 00:01:12.500</source>
        <translation>un temps s’écrit 72.5, 01:12.5 ou 00:01:12.500</translation>
    </message>
    <message>
        <source>Why it is extracted</source>
        <translation>Motif de l’extraction</translation>
    </message>
    <message>
        <source>Of the procedure</source>
        <translation>Référence de la procédure</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Destinataire de l’extrait</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>{file} written and compared with its fingerprint {sha256}.</source>
        <translation>{file} écrit et comparé à son empreinte {sha256}.</translation>
    </message>
    <message>
        <source>Kind of procedure</source>
        <translation>Nature de la procédure</translation>
    </message>
    <message>
        <source>Of the procedure, like PV 2026/0123</source>
        <translation>Référence de la procédure, par exemple PV 2026/0123</translation>
    </message>
    <message>
        <source>Who conducts it</source>
        <translation>Autorité qui conduit la procédure</translation>
    </message>
    <message>
        <source>Officer of the authority</source>
        <translation>Agent de cette autorité</translation>
    </message>
    <message>
        <source>When the hold is looked at again</source>
        <translation>Date à laquelle la conservation est à revoir</translation>
    </message>
    <message>
        <source>Date of the request or decision</source>
        <translation>Date de la demande ou de la décision</translation>
    </message>
    <message>
        <source>Kept for {reference}; to be looked at again on {review}. Hold {hold}.</source>
        <translation>Conservé pour {reference}&#xa0;; à revoir le {review}. Conservation {hold}.</translation>
    </message>
    <message>
        <source>Hold, by its id, its beginning or its end</source>
        <translation>Conservation, par son identifiant, son début ou sa fin</translation>
    </message>
    <message>
        <source>Why it is released</source>
        <translation>Motif de la levée</translation>
    </message>
    <message>
        <source>Do not ask, even where the recording is erased</source>
        <translation>Ne pas demander, même si l’enregistrement est effacé</translation>
    </message>
    <message>
        <source>The month is over: this erases the recording at once. Go on?</source>
        <translation>Le mois est écoulé&#xa0;: l’enregistrement sera effacé aussitôt. Continuer&#xa0;?</translation>
    </message>
    <message>
        <source>Released; the recording is erased.</source>
        <translation>Conservation levée&#xa0;; l’enregistrement est effacé.</translation>
    </message>
    <message>
        <source>Released; the original due date counts again.</source>
        <translation>Conservation levée&#xa0;; l’échéance d’origine s’applique de nouveau.</translation>
    </message>
    <message>
        <source>Why it is still needed</source>
        <translation>Pourquoi elle reste nécessaire</translation>
    </message>
    <message>
        <source>Kept on; to be looked at again on {review}.</source>
        <translation>Conservation maintenue&#xa0;; à réexaminer le {review}.</translation>
    </message>
    <message>
        <source>Who signed for it</source>
        <translation>Signataire du récépissé</translation>
    </message>
    <message>
        <source>Day of the signature; today without</source>
        <translation>Jour de la signature&#xa0;; aujourd’hui par défaut</translation>
    </message>
    <message>
        <source>Noted; the recording is erased.</source>
        <translation>Remise constatée&#xa0;; l’enregistrement est effacé.</translation>
    </message>
    <message>
        <source>Noted; the hold keeps the recording until it is released.</source>
        <translation>Remise constatée&#xa0;; la conservation garde l’enregistrement jusqu’à sa levée.</translation>
    </message>
    <message>
        <source>Noted; the original due date counts again.</source>
        <translation>Remise constatée&#xa0;; l’échéance d’origine compte de nouveau.</translation>
    </message>
    <message>
        <source>this erases the recording at once and nobody is here to ask: add --yes</source>
        <translation>l’enregistrement serait effacé aussitôt et personne n’est là pour répondre&#xa0;: ajoutez --yes</translation>
    </message>
    <message>
        <source>Released ones too</source>
        <translation>Avec les conservations levées</translation>
    </message>
    <message>
        <source>No hold.</source>
        <translation>Aucune conservation.</translation>
    </message>
    <message>
        <source>released</source>
        <translation>levée</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procédure</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorité</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>À revoir le</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>Lieu des faits</translation>
    </message>
    <message>
        <source>When, by the station&apos;s clock</source>
        <translation>Date et heure, à l’horloge de la station</translation>
    </message>
    <message>
        <source>A recording of it; may be repeated</source>
        <translation>Un de ses enregistrements&#xa0;; option répétable</translation>
    </message>
    <message>
        <source>Number of the offence in the public list</source>
        <translation>Numéro de l’infraction dans la liste publique</translation>
    </message>
    <message>
        <source>Where it happened; &quot;&quot; for nowhere stated</source>
        <translation>Lieu des faits&#xa0;; &quot;&quot; pour ne plus en indiquer</translation>
    </message>
    <message>
        <source>Number of the offence in the public list; &quot;&quot; for none</source>
        <translation>Numéro de l’infraction dans la liste publique&#xa0;; &quot;&quot; pour aucun</translation>
    </message>
    <message>
        <source>say what is to be corrected</source>
        <translation>dites ce qui doit être corrigé</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Why it is opened again</source>
        <translation>Pourquoi elle est rouverte</translation>
    </message>
    <message>
        <source>Words of the number, the category or the place</source>
        <translation>Mots du numéro, de la catégorie ou du lieu</translation>
    </message>
    <message>
        <source>Open ones only</source>
        <translation>Seulement celles qui sont ouvertes</translation>
    </message>
    <message>
        <source>No incident.</source>
        <translation>Aucune intervention.</translation>
    </message>
    <message>
        <source>Adds a fact first, as HH:MM text; may be repeated</source>
        <translation>Ajoute d’abord un fait, sous la forme «&#xa0;HH:MM texte&#xa0;»&#xa0;; option répétable</translation>
    </message>
    <message>
        <source>Why its pictures are looked at, where it shows any</source>
        <translation>Pourquoi ses images sont consultées, s’il en montre</translation>
    </message>
    <message>
        <source>this report shows pictures: say with --reason why they are looked at</source>
        <translation>ce rapport montre des images&#xa0;: indiquez avec --reason le motif de leur consultation</translation>
    </message>
    <message>
        <source>{file} written.</source>
        <translation>{file} écrit.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Only entries about this recording</source>
        <translation>Seulement les écritures sur cet enregistrement</translation>
    </message>
    <message>
        <source>Only about this incident, request, camera or hold</source>
        <translation>Seulement sur cette intervention, demande, caméra ou conservation</translation>
    </message>
    <message>
        <source>Only by or about this sign-in name</source>
        <translation>Seulement par ou sur cette personne (nom de session)</translation>
    </message>
    <message>
        <source>Only this operation</source>
        <translation>Seulement cette opération</translation>
    </message>
    <message>
        <source>Write the entries as CSV</source>
        <translation>Écrire les écritures en CSV</translation>
    </message>
    <message>
        <source>Write an extract as PDF</source>
        <translation>Écrire un extrait en PDF</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>The catalogue is being brought up to date after a new version of the program. This happens once and may take some minutes; do not switch the computer off.</source>
        <translation>Le catalogue est mis à jour après une nouvelle version du programme. Cela n’arrive qu’une fois et peut prendre quelques minutes&#xa0;; n’éteignez pas l’ordinateur.</translation>
    </message>
    <message>
        <source>Bringing up to date</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Passphrase of {login}: </source>
        <translation>Phrase de passe de {login}&#xa0;: </translation>
    </message>
    <message>
        <source>Once more, to be sure: </source>
        <translation>Encore une fois, pour vérifier&#xa0;: </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux saisies diffèrent.</translation>
    </message>
    <message>
        <source>Checking what is due</source>
        <translation>Recherche des échéances</translation>
    </message>
    <message>
        <source>say who signs in, with --login: {known}</source>
        <translation>dites qui s’identifie, avec --login&#xa0;: {known}</translation>
    </message>
    <message>
        <source>Passphrase of the station&apos;s key file: </source>
        <translation>Phrase de passe du fichier de clé de la station&#xa0;: </translation>
    </message>
    <message>
        <source>a day is written 2026-11-12 or 12/11/2026</source>
        <translation>un jour s’écrit 2026-11-12 ou 12/11/2026</translation>
    </message>
    <message>
        <source>a moment is written 2026-11-12T14:02</source>
        <translation>un moment s’écrit 2026-11-12T14:02</translation>
    </message>
    <message>
        <source>there is no such day in the calendar</source>
        <translation>ce jour n’existe pas au calendrier</translation>
    </message>
    <message>
        <source>an offset is a number of seconds, of a hundred years at most</source>
        <translation>un écart est un nombre de secondes, de cent ans au plus</translation>
    </message>
    <message>
        <source>One JSON document on stdout, nothing else</source>
        <translation>Un document JSON sur la sortie standard, rien d’autre</translation>
    </message>
    <message>
        <source>Who signs in (or BWC_LOGIN, or the only person there is)</source>
        <translation>Identifiant utilisé (sinon BWC_LOGIN, ou la seule personne inscrite)</translation>
    </message>
    <message>
        <source>Recording, by its id, its beginning or its end</source>
        <translation>Enregistrement, par son identifiant, son début ou sa fin</translation>
    </message>
    <message>
        <source>Number of the incident, like 2026-0042</source>
        <translation>Numéro de l’intervention, par exemple 2026-0042</translation>
    </message>
    <message>
        <source>First day, like 2026-11-12</source>
        <translation>Premier jour, par exemple 2026-11-12</translation>
    </message>
    <message>
        <source>Last day, like 2026-11-12</source>
        <translation>Dernier jour, par exemple 2026-11-12</translation>
    </message>
    <message>
        <source>Write the list on paper, on record</source>
        <translation>Écrire la liste sur papier (PDF), inscrite au journal</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Fichier à écrire</translation>
    </message>
    <message>
        <source>Review station for body-worn cameras. Without a command it opens the window. Exit codes: 0 done, 1 a check failed, 2 wrong use, 3 the station says why.</source>
        <translation>Poste d’exploitation des caméras individuelles. Sans commande, la fenêtre s’ouvre. Codes de sortie&#xa0;: 0 terminé, 1 un contrôle a échoué, 2 mauvais usage, 3 la station dit pourquoi.</translation>
    </message>
    <message>
        <source>JSON fields: {fields}</source>
        <translation>Champs JSON&#xa0;: {fields}</translation>
    </message>
    <message>
        <source>Folder of the station</source>
        <translation>Dossier de la station</translation>
    </message>
    <message>
        <source>Say the version</source>
        <translation>Afficher la version</translation>
    </message>
    <message>
        <source>The cameras of the service and who wears them.</source>
        <translation>Les caméras du service et leurs porteurs.</translation>
    </message>
    <message>
        <source>People: add, change, end.</source>
        <translation>Personnes&#xa0;: ajouter, modifier, mettre fin.</translation>
    </message>
    <message>
        <source>Recordings: split, join.</source>
        <translation>Enregistrements&#xa0;: scinder, réunir.</translation>
    </message>
    <message>
        <source>Incidents: open, fill, show.</source>
        <translation>Interventions&#xa0;: ouvrir, compléter, afficher.</translation>
    </message>
    <message>
        <source>Categories: add, rename, hide.</source>
        <translation>Catégories&#xa0;: ajouter, renommer, masquer.</translation>
    </message>
    <message>
        <source>Keep recordings for a procedure.</source>
        <translation>Conserver des enregistrements pour une procédure.</translation>
    </message>
    <message>
        <source>The rules of erasure: show, simulate, change.</source>
        <translation>Les règles d’effacement&#xa0;: voir, simuler, modifier.</translation>
    </message>
    <message>
        <source>Docks and folders that sync brings in.</source>
        <translation>Stations d’accueil et dossiers que sync décharge.</translation>
    </message>
    <message>
        <source>Maps of the town that lie under the tracks.</source>
        <translation>Les cartes de la commune sous les traces.</translation>
    </message>
    <message>
        <source>Docks that push to the station (Axis).</source>
        <translation>Stations d’accueil qui envoient (Axis).</translation>
    </message>
    <message>
        <source>Requests of persons who exercise rights.</source>
        <translation>Demandes d’exercice de droits.</translation>
    </message>
    <message>
        <source>Make a new station.</source>
        <translation>Créer une nouvelle station.</translation>
    </message>
    <message>
        <source>The recovery key goes to a file, or is shown this once.</source>
        <translation>La clé de secours est écrite dans un fichier, ou affichée cette seule fois.</translation>
    </message>
    <message>
        <source>Show the whole job on a throw-away station.</source>
        <translation>Montrer tout le déroulement sur une station jetable.</translation>
    </message>
    <message>
        <source>Two simulated cameras are docked for real, then the window opens.</source>
        <translation>Deux caméras simulées sont réellement déchargées, puis la fenêtre s’ouvre.</translation>
    </message>
    <message>
        <source>Look at what the station stands on.</source>
        <translation>Examiner ce dont la station dépend.</translation>
    </message>
    <message>
        <source>Each line is well or says what to do. Exit code 1 where something is not well.</source>
        <translation>Chaque ligne est en ordre ou dit quoi faire. Code de sortie 1 si quelque chose n’est pas en ordre.</translation>
    </message>
    <message>
        <source>Come in again with the recovery key.</source>
        <translation>Rentrer avec la clé de secours.</translation>
    </message>
    <message>
        <source>For a forgotten passphrase, a lost keyring or another computer. It is on record.</source>
        <translation>Pour une phrase de passe oubliée, un trousseau perdu ou un autre ordinateur. C’est inscrit au journal.</translation>
    </message>
    <message>
        <source>Add a map of the town.</source>
        <translation>Ajouter une carte de la commune.</translation>
    </message>
    <message>
        <source>An MBTiles file of raster tiles; or a PNG, JPEG or TIFF picture with its world file beside it, or with two or more --point.</source>
        <translation>Un fichier MBTiles de tuiles en images&#xa0;; ou une image PNG, JPEG ou TIFF avec son fichier de calage à côté, ou avec deux --point ou plus.</translation>
    </message>
    <message>
        <source>List basemaps.</source>
        <translation>Lister les fonds de plan.</translation>
    </message>
    <message>
        <source>Show, hide or word one otherwise.</source>
        <translation>En afficher, masquer ou renommer un.</translation>
    </message>
    <message>
        <source>Remove one and its file.</source>
        <translation>En retirer un, avec son fichier.</translation>
    </message>
    <message>
        <source>Add a dock or folder.</source>
        <translation>Ajouter une station d’accueil ou un dossier.</translation>
    </message>
    <message>
        <source>A path, or sftp://user@server/folder, smb://, ftps://, ftp://, davs://, dav://, https://, http://. The key of the server is shown and confirmed once; the password is asked for and kept sealed; with --key-file a private key in its place. What ftp://, dav:// and http:// carry, the password too, can be read on the way.</source>
        <translation>Un chemin, ou sftp://utilisateur@serveur/dossier, smb://, ftps://, ftp://, davs://, dav://, https://, http://. La clé du serveur est affichée et confirmée une fois&#xa0;; le mot de passe est demandé et conservé scellé&#xa0;; avec --key-file, une clé privée à sa place. Ce que transportent ftp://, dav:// et http://, mot de passe compris, peut être lu en chemin.</translation>
    </message>
    <message>
        <source>List docks and folders.</source>
        <translation>Lister stations d’accueil et dossiers.</translation>
    </message>
    <message>
        <source>With how long a file must be still there before it is brought in.</source>
        <translation>Avec la durée pendant laquelle un fichier doit y rester inchangé avant son transfert.</translation>
    </message>
    <message>
        <source>Say how long a file must be still before it is brought in.</source>
        <translation>Indiquer combien de temps un fichier doit rester inchangé avant son transfert.</translation>
    </message>
    <message>
        <source>While its size or time changes, its dock is writing it. 30 seconds at first. With --end, as soon as a file of that name lies beside it that is no older.</source>
        <translation>Tant que sa taille ou sa date change, la station d’accueil est en train de l’écrire. 30 secondes au départ. Avec --end, dès qu’un fichier de ce nom, qui n’est pas plus ancien, se trouve à côté.</translation>
    </message>
    <message>
        <source>Forget a dock or folder.</source>
        <translation>Retirer une station d’accueil ou un dossier.</translation>
    </message>
    <message>
        <source>Its password and its key too. Nothing on it is touched.</source>
        <translation>Son mot de passe et sa clé aussi. Rien n’y est touché.</translation>
    </message>
    <message>
        <source>Show how each camera stands.</source>
        <translation>Montrer l’état de chaque caméra.</translation>
    </message>
    <message>
        <source>Which is docked, what lies on it, what its clock says, whether it is free.</source>
        <translation>Laquelle est posée, ce qu’elle contient, ce que dit son horloge, si elle est libre.</translation>
    </message>
    <message>
        <source>Show or print a camera&apos;s dockings.</source>
        <translation>Lister ses déchargements.</translation>
    </message>
    <message>
        <source>From the journal: what was found, came in, went and was left.</source>
        <translation>D’après le journal&#xa0;: trouvé, transféré, effacé de la caméra, resté.</translation>
    </message>
    <message>
        <source>Empty one camera by order.</source>
        <translation>Vider une caméra sur ordre.</translation>
    </message>
    <message>
        <source>Only what was read again and compared goes; a camera set never to be emptied keeps everything.</source>
        <translation>Seul ce qui a été relu et comparé est effacé&#xa0;; une caméra réglée pour n’être jamais vidée garde tout.</translation>
    </message>
    <message>
        <source>Put a camera on the list, or correct it.</source>
        <translation>Inscrire une caméra sur la liste, ou la corriger.</translation>
    </message>
    <message>
        <source>Say who wears a camera from a moment on.</source>
        <translation>Indiquer qui porte une caméra à partir d’un moment.</translation>
    </message>
    <message>
        <source>Note that a person took a camera.</source>
        <translation>Noter qu’un agent a pris une caméra.</translation>
    </message>
    <message>
        <source>Note that a camera came back.</source>
        <translation>Noter qu’une caméra est restituée.</translation>
    </message>
    <message>
        <source>Show or print who had which camera.</source>
        <translation>Qui avait quelle caméra&#xa0;: montrer, imprimer.</translation>
    </message>
    <message>
        <source>The last twelve months, unless days are given.</source>
        <translation>Les douze derniers mois, sauf jours indiqués.</translation>
    </message>
    <message>
        <source>Correct a line of the register.</source>
        <translation>Corriger une ligne du registre de remise.</translation>
    </message>
    <message>
        <source>What it said stays in the register, with the reason.</source>
        <translation>Ce qu’elle disait reste au registre, avec le motif.</translation>
    </message>
    <message>
        <source>Correct the clock of a camera for a period.</source>
        <translation>Corriger l’horloge d’une caméra sur une période.</translation>
    </message>
    <message>
        <source>The camera&apos;s own times stay; nothing is due later than it was.</source>
        <translation>Les heures de la caméra restent&#xa0;; aucune échéance n’est repoussée.</translation>
    </message>
    <message>
        <source>Show or state the prefect&apos;s order.</source>
        <translation>Montrer ou saisir l’arrêté préfectoral.</translation>
    </message>
    <message>
        <source>Exit code 1 where it is exceeded, over, or ends within 60 days.</source>
        <translation>Code de sortie 1 s’il est dépassé, échu ou échoit sous 60 jours.</translation>
    </message>
    <message>
        <source>List the cameras.</source>
        <translation>Lister les caméras.</translation>
    </message>
    <message>
        <source>List cameras not set for summer time.</source>
        <translation>Lister les caméras non mises à l’heure.</translation>
    </message>
    <message>
        <source>Proposed where several offsets of an hour agree; nothing goes by itself.</source>
        <translation>Proposé quand plusieurs décalages d’une heure concordent&#xa0;; rien n’est fait d’office.</translation>
    </message>
    <message>
        <source>Correct or dismiss what is proposed.</source>
        <translation>Corriger ou écarter ce qui est proposé.</translation>
    </message>
    <message>
        <source>Without --accept or --dismiss it shows what would change.</source>
        <translation>Sans --accept ni --dismiss, montre ce qui changerait.</translation>
    </message>
    <message>
        <source>List the people of the service.</source>
        <translation>Lister les personnes du service.</translation>
    </message>
    <message>
        <source>Add a person with a key of their own.</source>
        <translation>Ajouter une personne avec sa propre clé.</translation>
    </message>
    <message>
        <source>The passphrase comes from a file or is typed twice.</source>
        <translation>La phrase de passe vient d’un fichier ou est tapée deux fois.</translation>
    </message>
    <message>
        <source>Correct name, rank, role, order, days.</source>
        <translation>Corriger nom, grade, rôle, arrêté, dates.</translation>
    </message>
    <message>
        <source>What is not given stays. Nobody changes their own.</source>
        <translation>Ce qui n’est pas donné reste. Nul ne change ses propres droits.</translation>
    </message>
    <message>
        <source>End a habilitation.</source>
        <translation>Mettre fin à une habilitation.</translation>
    </message>
    <message>
        <source>From the last day on the key is destroyed.</source>
        <translation>À partir du dernier jour la clé est détruite.</translation>
    </message>
    <message>
        <source>Bring in what docks and folders hold.</source>
        <translation>Transférer le contenu des stations d’accueil et des dossiers.</translation>
    </message>
    <message>
        <source>Erase what is due now.</source>
        <translation>Effacer maintenant ce qui est échu.</translation>
    </message>
    <message>
        <source>Needs nobody signed in. Exit code 3 while the brake against mass erasure holds.</source>
        <translation>Personne n’a à s’identifier. Code de sortie 3 tant que le frein contre l’effacement massif est engagé.</translation>
    </message>
    <message>
        <source>Settle an old copy that was put back.</source>
        <translation>Trancher après une copie remise en place.</translation>
    </message>
    <message>
        <source>Where nobody knows what was released since the copy, nothing is listed before.</source>
        <translation>Quand personne ne sait ce qui a été levé depuis la copie, rien n’est listé avant.</translation>
    </message>
    <message>
        <source>List the records of erasure, or write one.</source>
        <translation>Lister les PV d’effacement, ou en écrire un.</translation>
    </message>
    <message>
        <source>Every sweep that erases something makes one. Needs nobody signed in.</source>
        <translation>Chaque passage qui efface quelque chose en établit un. Sans personne connectée.</translation>
    </message>
    <message>
        <source>Say what falls on which day.</source>
        <translation>Dire ce qui arrive à échéance, jour par jour.</translation>
    </message>
    <message>
        <source>Recordings that go, holds to look at again, requests to answer, persons of reports. Today and the 44 days after it, unless --days says otherwise; what is overdue comes first.</source>
        <translation>Enregistrements qui partent, conservations à réexaminer, réponses aux demandes, personnes des rapports. Aujourd’hui et les 44 jours suivants, sauf --days&#xa0;; ce qui est en retard vient d’abord.</translation>
    </message>
    <message>
        <source>Check recordings, catalogue and journal.</source>
        <translation>Contrôler les enregistrements, le catalogue et le journal.</translation>
    </message>
    <message>
        <source>Needs nobody signed in; --deep opens every chunk and needs a person. Exit code 1 where something is wrong.</source>
        <translation>Personne n’a à s’identifier&#xa0;; --deep ouvre chaque bloc et demande une personne. Code de sortie 1 si quelque chose ne va pas.</translation>
    </message>
    <message>
        <source>Read the journal, or write it as CSV or PDF.</source>
        <translation>Lire le journal, ou l’écrire en CSV ou en PDF.</translation>
    </message>
    <message>
        <source>Let docks in and bring in what they push.</source>
        <translation>Admettre les stations, recevoir leurs envois.</translation>
    </message>
    <message>
        <source>Until it is stopped at the keyboard. The open window does the same by itself. Needs nobody.</source>
        <translation>Jusqu’à l’arrêt au clavier. La fenêtre ouverte fait de même toute seule. Sans ouvrir de session.</translation>
    </message>
    <message>
        <source>Say how docks are let in.</source>
        <translation>Dire comment les stations sont admises.</translation>
    </message>
    <message>
        <source>Let docks in at an address of this computer.</source>
        <translation>Admettre les stations à une adresse d’ici.</translation>
    </message>
    <message>
        <source>Another address or port makes the connection file invalid.</source>
        <translation>Une autre adresse ou un autre port rend le fichier de connexion caduc.</translation>
    </message>
    <message>
        <source>Let no dock in any more.</source>
        <translation>N’admettre plus aucune station d’accueil.</translation>
    </message>
    <message>
        <source>Make the file that the dock&apos;s manager imports.</source>
        <translation>Créer le fichier que la station importe.</translation>
    </message>
    <message>
        <source>With new credentials: docks set up with an older file are refused from now on.</source>
        <translation>Avec de nouveaux identifiants&#xa0;: les stations réglées avec un fichier plus ancien sont refusées dès maintenant.</translation>
    </message>
    <message>
        <source>Each file is sealed and verified. Without SOURCE: the folders of the settings. In a folder it waits until the files are still. Needs nobody signed in. Exit code 3 where a file or a folder could not be brought in. --simulate brings in nothing and erases nothing.</source>
        <translation>Chaque fichier est scellé et vérifié. Sans SOURCE&#xa0;: les dossiers des réglages. Dans un dossier, attend que les fichiers ne changent plus. Personne n’a besoin de s’identifier. Code de sortie 3 si un fichier ou un dossier n’a pas pu être déchargé. --simulate ne transfère et n’efface rien.</translation>
    </message>
    <message>
        <source>Say what was filmed between two moments.</source>
        <translation>Dit ce qui a été filmé entre deux moments.</translation>
    </message>
    <message>
        <source>Erased recordings too; --pdf prints the answer. It is on record.</source>
        <translation>Y compris ce qui est effacé&#xa0;; --pdf imprime la réponse. La question est au journal.</translation>
    </message>
    <message>
        <source>List recordings with due dates and holds.</source>
        <translation>Lister les enregistrements, avec échéances et conservations.</translation>
    </message>
    <message>
        <source>State wearer, place, information given.</source>
        <translation>Indiquer le porteur, le lieu, l’information donnée.</translation>
    </message>
    <message>
        <source>Old values are kept.</source>
        <translation>Les anciennes valeurs sont gardées.</translation>
    </message>
    <message>
        <source>Say which camera recordings came from.</source>
        <translation>Attribuer des enregistrements à une caméra.</translation>
    </message>
    <message>
        <source>For those of no known camera, all together or none. Nothing is due later than it was; old values are kept. With --label a camera is put on the list.</source>
        <translation>Pour ceux d’aucune caméra connue, tous ensemble ou aucun. Aucune échéance n’est reculée&#xa0;; les anciennes valeurs sont gardées. Avec --label, la caméra est inscrite sur la liste.</translation>
    </message>
    <message>
        <source>Begin another recording with a file.</source>
        <translation>Commencer un autre enregistrement par un fichier.</translation>
    </message>
    <message>
        <source>Where two recordings were joined. Nothing is due earlier; the later part counts from its own day, and no file joins the two again by itself. Old values are kept.</source>
        <translation>Là où deux enregistrements ont été réunis. Aucune échéance n’est avancée&#xa0;; le délai de la seconde partie court de son propre jour, et aucun fichier ne réunit plus les deux de lui-même. Les anciennes valeurs sont conservées.</translation>
    </message>
    <message>
        <source>Make one recording of several.</source>
        <translation>Faire un seul enregistrement de plusieurs.</translation>
    </message>
    <message>
        <source>Where a camera left one in parts: recordings of one camera that follow each other. All go on the earliest due date; a hold keeps no file added later. Old values are kept.</source>
        <translation>Là où une caméra en a laissé un en plusieurs parties&#xa0;: enregistrements d’une caméra qui se suivent. Tous s’effacent à l’échéance la plus proche&#xa0;; une conservation ne garde aucun fichier ajouté ensuite. Les anciennes valeurs sont conservées.</translation>
    </message>
    <message>
        <source>Say when a recording of doubtful date began.</source>
        <translation>Dit quand a commencé un enregistrement de date douteuse.</translation>
    </message>
    <message>
        <source>Its month is counted from then; the other doubtful files of the recording keep their distance, and wearers are those of the register. Old values are kept.</source>
        <translation>Son mois se compte à partir de là&#xa0;; les autres fichiers douteux de l’enregistrement gardent leur écart, et les porteurs sont ceux du registre. Les anciennes valeurs sont conservées.</translation>
    </message>
    <message>
        <source>Mark an instant or a span of a recording.</source>
        <translation>Marquer un instant ou une plage d’un enregistrement.</translation>
    </message>
    <message>
        <source>A mark never stops the countdown.</source>
        <translation>Une marque n’arrête jamais le décompte.</translation>
    </message>
    <message>
        <source>Emergency: write the plain original.</source>
        <translation>Urgence&#xa0;: écrire l’original en clair.</translation>
    </message>
    <message>
        <source>It is an extraction on record: reason, reference, recipient.</source>
        <translation>C’est une extraction inscrite au journal&#xa0;: motif, référence, destinataire.</translation>
    </message>
    <message>
        <source>Write the report of an incident as PDF.</source>
        <translation>Écrire le rapport d’une intervention en PDF.</translation>
    </message>
    <message>
        <source>It is on record; where it shows pictures, with the reason they are looked at for.</source>
        <translation>C’est journalisé&#xa0;; s’il montre des images, avec le motif de leur consultation.</translation>
    </message>
    <message>
        <source>Open an incident.</source>
        <translation>Ouvrir une intervention.</translation>
    </message>
    <message>
        <source>Without --when it happened when its first recording began.</source>
        <translation>Sans --when, elle a eu lieu au début de son premier enregistrement.</translation>
    </message>
    <message>
        <source>Put recordings under an incident.</source>
        <translation>Rattacher des enregistrements à une intervention.</translation>
    </message>
    <message>
        <source>Correct what an incident says.</source>
        <translation>Corriger ce que dit une intervention.</translation>
    </message>
    <message>
        <source>What it said before is kept.</source>
        <translation>Ce qu’elle disait auparavant est conservé.</translation>
    </message>
    <message>
        <source>Show an incident.</source>
        <translation>Afficher une intervention.</translation>
    </message>
    <message>
        <source>With what it said before it was corrected.</source>
        <translation>Avec ce qu’elle disait avant d’être corrigée.</translation>
    </message>
    <message>
        <source>Close an incident: its report is signed.</source>
        <translation>Clore une intervention&#xa0;: rapport signé.</translation>
    </message>
    <message>
        <source>By the writer of its report or the head of service.</source>
        <translation>Par le rédacteur de son rapport ou le responsable du service.</translation>
    </message>
    <message>
        <source>Let a closed incident change again.</source>
        <translation>Rouvrir une intervention close.</translation>
    </message>
    <message>
        <source>By the head of service, with a reason that is kept.</source>
        <translation>Par le responsable du service, avec un motif qui est conservé.</translation>
    </message>
    <message>
        <source>List the incidents.</source>
        <translation>Lister les interventions.</translation>
    </message>
    <message>
        <source>List the categories.</source>
        <translation>Lister les catégories.</translation>
    </message>
    <message>
        <source>Put a category on the list.</source>
        <translation>Ajouter une catégorie.</translation>
    </message>
    <message>
        <source>It says what happened, never who people are.</source>
        <translation>Elle dit ce qui s’est passé, jamais qui sont les personnes.</translation>
    </message>
    <message>
        <source>Call a category otherwise.</source>
        <translation>Renommer une catégorie.</translation>
    </message>
    <message>
        <source>No longer offer a category.</source>
        <translation>Ne plus proposer une catégorie.</translation>
    </message>
    <message>
        <source>What carries it keeps it.</source>
        <translation>Ce qui la porte la garde.</translation>
    </message>
    <message>
        <source>Offer a category again.</source>
        <translation>Proposer de nouveau une catégorie.</translation>
    </message>
    <message>
        <source>Import the public list of offences.</source>
        <translation>Importer la liste publique des infractions.</translation>
    </message>
    <message>
        <source>The CSV file of data.gouv.fr replaces the list before; it is on record.</source>
        <translation>Le fichier CSV de data.gouv.fr remplace la liste d’avant&#xa0;; c’est consigné.</translation>
    </message>
    <message>
        <source>Keep a recording for a procedure.</source>
        <translation>Conserver un enregistrement pour une procédure.</translation>
    </message>
    <message>
        <source>Keep on holding, with a new review date.</source>
        <translation>Maintenir, avec une nouvelle date de réexamen.</translation>
    </message>
    <message>
        <source>Allowed after the month too: the hold keeps the recording.</source>
        <translation>Possible aussi après le mois&#xa0;: la conservation garde l’enregistrement.</translation>
    </message>
    <message>
        <source>Note a hand-over against a signature.</source>
        <translation>Constater une remise contre signature.</translation>
    </message>
    <message>
        <source>Where the service reads the rule strictly, the original follows its month from then on; over, it is erased at once: it asks, or wants --yes.</source>
        <translation>Si le service lit la règle strictement, l’original suit dès lors son mois&#xa0;; écoulé, il est effacé aussitôt&#xa0;: une question est posée, ou --yes.</translation>
    </message>
    <message>
        <source>Release a hold.</source>
        <translation>Lever une conservation.</translation>
    </message>
    <message>
        <source>The last one after the month erases the recording at once: it asks, or wants --yes.</source>
        <translation>La dernière, levée après le mois, efface aussitôt l’enregistrement&#xa0;: la commande demande, ou exige --yes.</translation>
    </message>
    <message>
        <source>List the holds.</source>
        <translation>Lister les conservations.</translation>
    </message>
    <message>
        <source>Register a request.</source>
        <translation>Enregistre une demande.</translation>
    </message>
    <message>
        <source>List the requests.</source>
        <translation>Liste les demandes.</translation>
    </message>
    <message>
        <source>Show a request.</source>
        <translation>Montre une demande.</translation>
    </message>
    <message>
        <source>State the recordings concerned.</source>
        <translation>Indique les enregistrements visés.</translation>
    </message>
    <message>
        <source>Note how far the identity is known.</source>
        <translation>Note où en est l’identité.</translation>
    </message>
    <message>
        <source>Restrict a recording.</source>
        <translation>Limite un enregistrement.</translation>
    </message>
    <message>
        <source>Lift a restriction.</source>
        <translation>Lève une limitation.</translation>
    </message>
    <message>
        <source>Erase a recording on request.</source>
        <translation>Efface sur demande.</translation>
    </message>
    <message>
        <source>Note what is answered.</source>
        <translation>Note la réponse donnée.</translation>
    </message>
    <message>
        <source>With the restrictions made for it.</source>
        <translation>Avec les limitations faites pour elle.</translation>
    </message>
    <message>
        <source>Find what a request may concern.</source>
        <translation>Cherche ce qu’une demande vise.</translation>
    </message>
    <message>
        <source>Erased recordings too. It is on record.</source>
        <translation>Y compris les enregistrements effacés. La recherche est au journal.</translation>
    </message>
    <message>
        <source>Say the rules in force and their changes.</source>
        <translation>Dire les règles en vigueur et leurs changements.</translation>
    </message>
    <message>
        <source>Say what other rules would erase now.</source>
        <translation>Dire ce que d’autres règles effaceraient.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Rien n’est modifié.</translation>
    </message>
    <message>
        <source>Change a rule, with its reason.</source>
        <translation>Modifier une règle, avec son motif.</translation>
    </message>
    <message>
        <source>What it erases is listed first: it asks, or wants --yes.</source>
        <translation>Ce qu’elle efface est listé avant&#xa0;: elle demande, ou veut --yes.</translation>
    </message>
    <message>
        <source>Name of the commune</source>
        <translation>Nom de la commune</translation>
    </message>
    <message>
        <source>Head of service, as &quot;First name LAST NAME&quot;</source>
        <translation>Responsable du service, sous la forme «&#xa0;Prénom NOM&#xa0;»</translation>
    </message>
    <message>
        <source>Sign-in name, or id</source>
        <translation>Identifiant de connexion, ou identifiant interne</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What the person may do</source>
        <translation>Ce que la personne peut faire</translation>
    </message>
    <message>
        <source>Rank, as it is printed</source>
        <translation>Grade, tel qu’il est imprimé</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>Matricule</translation>
    </message>
    <message>
        <source>The mayor&apos;s order that designates the person</source>
        <translation>L’arrêté du maire qui désigne la personne</translation>
    </message>
    <message>
        <source>Sign-in name of the person</source>
        <translation>Identifiant de connexion de la personne</translation>
    </message>
    <message>
        <source>File whose first line is the new person&apos;s passphrase</source>
        <translation>Fichier dont la première ligne est la phrase de passe de la personne</translation>
    </message>
    <message>
        <source>Wears a camera only, and never signs in</source>
        <translation>Porte seulement une caméra et ne se connecte jamais</translation>
    </message>
    <message>
        <source>Passphrase of the new person: </source>
        <translation>Phrase de passe de la nouvelle personne&#xa0;: </translation>
    </message>
    <message>
        <source>No last day is set any more</source>
        <translation>Plus aucun dernier jour n’est fixé</translation>
    </message>
    <message>
        <source>--to and --no-end exclude each other</source>
        <translation>--to et --no-end s’excluent</translation>
    </message>
    <message>
        <source>Last day; without it today</source>
        <translation>Dernier jour&#xa0;; à défaut aujourd’hui</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Mayor&apos;s order</source>
        <translation>Arrêté du maire</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>File whose first line is the passphrase</source>
        <translation>Fichier dont la première ligne est la phrase de passe</translation>
    </message>
    <message>
        <source>File to write the recovery key to, for the safe</source>
        <translation>Fichier où écrire la clé de secours, pour le coffre</translation>
    </message>
    <message>
        <source>File that holds the recovery key</source>
        <translation>Fichier qui contient la clé de secours</translation>
    </message>
    <message>
        <source>Whose passphrase is chosen anew</source>
        <translation>Personne dont la phrase de passe est choisie à nouveau</translation>
    </message>
    <message>
        <source>File whose first line is the new passphrase</source>
        <translation>Fichier dont la première ligne est la nouvelle phrase de passe</translation>
    </message>
    <message>
        <source>Keep the station&apos;s own key in a file under a passphrase, not in the keyring</source>
        <translation>Garder la clé de la station dans un fichier sous phrase de passe, et non dans le trousseau</translation>
    </message>
    <message>
        <source>{login} signs in with the new passphrase from now on.</source>
        <translation>{login} se connecte désormais avec la nouvelle phrase de passe.</translation>
    </message>
    <message>
        <source>File whose first line opens the key file</source>
        <translation>Fichier dont la première ligne ouvre le fichier de clé</translation>
    </message>
    <message>
        <source>Département</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Passphrase to choose: </source>
        <translation>Phrase de passe à choisir&#xa0;: </translation>
    </message>
    <message>
        <source>The station is ready in {folder}.</source>
        <translation>La station est prête dans {folder}.</translation>
    </message>
    <message>
        <source>The recovery key is in {file}. Put it on paper in the safe, then erase the file.</source>
        <translation>La clé de secours est dans {file}. Mettez-la sur papier au coffre, puis effacez le fichier.</translation>
    </message>
    <message>
        <source>Recovery key, shown this once. Write it down and keep it in the safe:</source>
        <translation>Clé de secours, affichée cette seule fois. Notez-la et gardez-la au coffre&#xa0;:</translation>
    </message>
    <message>
        <source>No passphrase was given for the station&apos;s key file: it takes the person&apos;s own.</source>
        <translation>Aucune phrase de passe n’a été donnée pour le fichier de clés de la station&#xa0;: il prend celle de la personne.</translation>
    </message>
    <message>
        <source>Print each step and its result; no window</source>
        <translation>Afficher chaque étape et son résultat&#xa0;; sans fenêtre</translation>
    </message>
    <message>
        <source>Serial, as in its file names</source>
        <translation>Numéro de série, tel que dans le nom de ses fichiers</translation>
    </message>
    <message>
        <source>Name in the service, like CAM-02</source>
        <translation>Nom dans le service, par exemple CAM-02</translation>
    </message>
    <message>
        <source>When it is emptied</source>
        <translation>Quand elle est vidée</translation>
    </message>
    <message>
        <source>Seconds to add to its clock</source>
        <translation>Secondes à ajouter à son horloge</translation>
    </message>
    <message>
        <source>{label} is on the list.</source>
        <translation>{label} est sur la liste.</translation>
    </message>
    <message>
        <source>Number of the request, like 2026-D-0001</source>
        <translation>Numéro de la demande, comme 2026-D-0001</translation>
    </message>
    <message>
        <source>From when, by the station&apos;s clock</source>
        <translation>À partir de quand, à l’heure du poste</translation>
    </message>
    <message>
        <source>Until when, by the station&apos;s clock</source>
        <translation>Jusqu’à quand, à l’heure du poste</translation>
    </message>
    <message>
        <source>Write the answer as PDF</source>
        <translation>Écrit la réponse en PDF</translation>
    </message>
    <message>
        <source>Serial of the camera</source>
        <translation>Numéro de série de la caméra</translation>
    </message>
    <message>
        <source>Words of the place</source>
        <translation>Mots du lieu</translation>
    </message>
    <message>
        <source>Right that is invoked</source>
        <translation>Droit invoqué</translation>
    </message>
    <message>
        <source>Who asks; stays in the register</source>
        <translation>Demandeur&#xa0;; reste au registre</translation>
    </message>
    <message>
        <source>Day of receipt</source>
        <translation>Jour de réception</translation>
    </message>
    <message>
        <source>How it came in</source>
        <translation>Mode de réception</translation>
    </message>
    <message>
        <source>Where the answer goes</source>
        <translation>Où envoyer la réponse</translation>
    </message>
    <message>
        <source>The request in its words</source>
        <translation>La demande dans ses termes</translation>
    </message>
    <message>
        <source>Request {number}; the answer is due on {day}.</source>
        <translation>Demande {number}&#xa0;; réponse due le {day}.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fait.</translation>
    </message>
    <message>
        <source>How far it is established</source>
        <translation>Où en est la vérification</translation>
    </message>
    <message>
        <source>The only reason to look at it from now on</source>
        <translation>Le seul motif de consultation désormais</translation>
    </message>
    <message>
        <source>Restricted.</source>
        <translation>Limité.</translation>
    </message>
    <message>
        <source>Lifted.</source>
        <translation>Levée.</translation>
    </message>
    <message>
        <source>Why; stays in the register</source>
        <translation>Pourquoi&#xa0;; reste au registre</translation>
    </message>
    <message>
        <source>{clip}: restricted to “{reason}”.</source>
        <translation>{clip}&#xa0;: limité au motif «&#xa0;{reason}&#xa0;».</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation>Ne pas demander confirmation</translation>
    </message>
    <message>
        <source>This erases the recording for good. Go on?</source>
        <translation>L’enregistrement sera effacé définitivement. Continuer&#xa0;?</translation>
    </message>
    <message>
        <source>Erased.</source>
        <translation>Effacé.</translation>
    </message>
    <message>
        <source>What is answered</source>
        <translation>Réponse donnée</translation>
    </message>
    <message>
        <source>No request.</source>
        <translation>Aucune demande.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue le</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Réponse due le</translation>
    </message>
    <message>
        <source>First erasure</source>
        <translation>Premier effacement</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Nothing was recorded then.</source>
        <translation>Rien n’a été enregistré à ce moment.</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>effacé</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>incertaine</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>When, by the station&apos;s clock; without it now</source>
        <translation>Quand, à l’heure du poste&#xa0;; sans cela maintenant</translation>
    </message>
    <message>
        <source>Order of the prefect; &quot;&quot; for none</source>
        <translation>Arrêté du préfet&#xa0;; &quot;&quot; pour aucun</translation>
    </message>
    <message>
        <source>Seconds it keeps from before its button</source>
        <translation>Secondes qu’elle garde d’avant le déclenchement</translation>
    </message>
    <message>
        <source>Sign-in name of the wearer; without: taken back</source>
        <translation>Identifiant du porteur&#xa0;; sans lui&#xa0;: caméra reprise</translation>
    </message>
    <message>
        <source>From when on, by the station&apos;s clock</source>
        <translation>À partir de quand, à l’horloge de la station</translation>
    </message>
    <message>
        <source>Sign-in name of the wearer</source>
        <translation>Identifiant de l’agent porteur</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>C’est noté.</translation>
    </message>
    <message>
        <source>Number of the line in the register</source>
        <translation>Numéro de la ligne au registre</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Motif de la correction</translation>
    </message>
    <message>
        <source>When it was taken</source>
        <translation>Quand elle a été prise</translation>
    </message>
    <message>
        <source>When it was returned</source>
        <translation>Quand elle a été restituée</translation>
    </message>
    <message>
        <source>It was not returned yet</source>
        <translation>Elle n’est pas encore restituée</translation>
    </message>
    <message>
        <source>It never happened: the line is struck out</source>
        <translation>Elle n’a pas eu lieu&#xa0;: la ligne est annulée</translation>
    </message>
    <message>
        <source>--returned and --still-out exclude each other</source>
        <translation>--returned et --still-out s’excluent</translation>
    </message>
    <message>
        <source>Write cameras and register on paper</source>
        <translation>Écrire l’état des caméras et le registre</translation>
    </message>
    <message>
        <source>How many cameras it allows; 0 for none stated</source>
        <translation>Nombre de caméras autorisées&#xa0;; 0 pour ne plus en indiquer</translation>
    </message>
    <message>
        <source>Its number; &quot;&quot; for none</source>
        <translation>Son numéro&#xa0;; &quot;&quot; pour aucun</translation>
    </message>
    <message>
        <source>Seconds to add to the camera&apos;s time</source>
        <translation>Secondes à ajouter à l’heure de la caméra</translation>
    </message>
    <message>
        <source>From when on, by the camera&apos;s clock</source>
        <translation>À partir de quand, à l’heure de la caméra</translation>
    </message>
    <message>
        <source>Up to when, by the camera&apos;s clock</source>
        <translation>Jusqu’à quand, à l’heure de la caméra</translation>
    </message>
    <message>
        <source>Only show what would change</source>
        <translation>Montrer seulement ce qui changerait</translation>
    </message>
    <message>
        <source>date to check</source>
        <translation>date à vérifier</translation>
    </message>
    <message>
        <source>Every camera was put forward and back, as far as was measured.</source>
        <translation>Toutes les caméras ont été mises à l’heure, d’après ce qui a été mesuré.</translation>
    </message>
    <message>
        <source>Correct the recordings it lists</source>
        <translation>Corriger les enregistrements listés</translation>
    </message>
    <message>
        <source>Leave them; this is not proposed again</source>
        <translation>Les laisser&#xa0;; cela n’est plus proposé</translation>
    </message>
    <message>
        <source>--accept and --dismiss exclude each other</source>
        <translation>--accept et --dismiss s’excluent</translation>
    </message>
    <message>
        <source>Nothing is proposed for this camera.</source>
        <translation>Rien n’est proposé pour cette caméra.</translation>
    </message>
    <message>
        <source>Also where recordings are erased that day</source>
        <translation>Même si des enregistrements sont effacés le jour même</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Rien ne change.</translation>
    </message>
    <message>
        <source>impossible</source>
        <translation>impossible</translation>
    </message>
    <message>
        <source>By the camera</source>
        <translation>Selon la caméra</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Its last day</source>
        <translation>Son dernier jour</translation>
    </message>
    <message>
        <source>No camera. Put one on the list: bwc-review camera add SERIAL --label NAME</source>
        <translation>Aucune caméra. Inscrivez-en une sur la liste&#xa0;: bwc-review camera add SÉRIE --label NOM</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>N° de série</translation>
    </message>
    <message>
        <source>Emptied</source>
        <translation>Vidage</translation>
    </message>
    <message>
        <source>Last docked</source>
        <translation>Dernière pose</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Restituée</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrigée</translation>
    </message>
    <message>
        <source>Folders or mounted volumes to bring in</source>
        <translation>Dossiers ou volumes montés à transférer</translation>
    </message>
    <message>
        <source>Then empty the camera of what is safe, and check</source>
        <translation>Ensuite, vider la caméra de ce qui est en sûreté, et contrôler</translation>
    </message>
    <message>
        <source>Only show what would go from the camera and what would stay</source>
        <translation>Montrer seulement ce qui serait effacé de la caméra et ce qui resterait</translation>
    </message>
    <message>
        <source>name a folder: none is listed in the settings</source>
        <translation>nommez un dossier&#xa0;: aucun n’est inscrit dans les réglages</translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>Transfert</translation>
    </message>
    <message>
        <source>Folder or volume it lies on; without: where it is docked</source>
        <translation>Dossier ou volume où elle se trouve&#xa0;; sans&#xa0;: là où elle est posée</translation>
    </message>
    <message>
        <source>Only show what would go and what would stay</source>
        <translation>Montrer seulement ce qui serait effacé et ce qui resterait</translation>
    </message>
    <message>
        <source>There was nothing to erase.</source>
        <translation>Il n’y avait rien à effacer.</translation>
    </message>
    <message>
        <source>Still there: {name}</source>
        <translation>Encore sur place&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Reading again and comparing</source>
        <translation>Relecture et comparaison</translation>
    </message>
    <message>
        <source>On it</source>
        <translation>Dessus</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Docked</source>
        <translation>Pose</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfert</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Erased there</source>
        <translation>Effacés</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restés</translation>
    </message>
    <message>
        <source>No docking is on record.</source>
        <translation>Aucun déchargement n’est inscrit.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>Pourquoi il reste</translation>
    </message>
    <message>
        <source>Serial of the camera, where neither its files nor its empty volume say</source>
        <translation>Numéro de série de la caméra, si ni ses fichiers ni son volume vide ne le disent</translation>
    </message>
    <message>
        <source>Waiting until the files are still</source>
        <translation>Attente que les fichiers ne changent plus</translation>
    </message>
    <message>
        <source>Say what would be erased, erase nothing</source>
        <translation>Dire ce qui serait effacé, sans rien effacer</translation>
    </message>
    <message>
        <source>The responsable confirms the date and lifts the brake</source>
        <translation>Le responsable du service confirme la date et lève le frein</translation>
    </message>
    <message>
        <source>Write the record of this month&apos;s erasures as PDF</source>
        <translation>Écrire en PDF le procès-verbal des effacements du mois</translation>
    </message>
    <message>
        <source>With --confirm: do not ask, the date is right</source>
        <translation>Avec --confirm&#xa0;: ne pas demander, la date est exacte</translation>
    </message>
    <message>
        <source>For a timer: where the station is open already, leave it to that one</source>
        <translation>Pour une minuterie&#xa0;: si le poste est déjà ouvert, le laisser faire</translation>
    </message>
    <message>
        <source>The station is open in another program, which erases what is due itself.</source>
        <translation>Le poste est ouvert dans un autre programme, qui efface lui-même ce qui arrive à échéance.</translation>
    </message>
    <message>
        <source>Recordings to check; all without any</source>
        <translation>Enregistrements à contrôler&#xa0;; tous si aucun n’est nommé</translation>
    </message>
    <message>
        <source>Open every chunk; a person signs in</source>
        <translation>Ouvrir chaque bloc&#xa0;; une personne s’identifie</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Damaged: {clip} ({part})</source>
        <translation>Endommagé&#xa0;: {clip} ({part})</translation>
    </message>
    <message>
        <source>The journal is whole.</source>
        <translation>Le journal est intègre.</translation>
    </message>
    <message>
        <source>The journal does not verify (first entry at fault: {number}).</source>
        <translation>Le journal ne se vérifie pas (première écriture en défaut&#xa0;: {number}).</translation>
    </message>
    <message>
        <source>Register and journal differ: {fault}</source>
        <translation>Le registre et le journal diffèrent&#xa0;: {fault}</translation>
    </message>
    <message>
        <source>How many days, with today</source>
        <translation>Nombre de jours, aujourd’hui compris</translation>
    </message>
    <message>
        <source>Some of your recordings are late.</source>
        <translation>Certains de vos enregistrements sont en retard.</translation>
    </message>
    <message>
        <source>Due before today and still there: {count}</source>
        <translation>Échus avant aujourd’hui et encore là&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Nothing is due until {day}.</source>
        <translation>Rien n’arrive à échéance jusqu’au {day}.</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Effacés</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Conservés</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Record to write, like 2026-PV-0012; all without</source>
        <translation>Procès-verbal à écrire, comme 2026-PV-0012&#xa0;; tous sinon</translation>
    </message>
    <message>
        <source>Write it as PDF</source>
        <translation>L’écrire en PDF</translation>
    </message>
    <message>
        <source>The figures of a year instead</source>
        <translation>Les chiffres d’une année à la place</translation>
    </message>
    <message>
        <source>Which year; this one without</source>
        <translation>Quelle année&#xa0;; celle-ci sans</translation>
    </message>
    <message>
        <source>--yearly tells figures and writes no record</source>
        <translation>--yearly dit des chiffres et n’écrit aucun procès-verbal</translation>
    </message>
    <message>
        <source>a number and --out go together</source>
        <translation>un numéro et --out vont ensemble</translation>
    </message>
    <message>
        <source>No record of erasure yet.</source>
        <translation>Aucun procès-verbal d’effacement pour l’instant.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Procès-verbal</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Établi le</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>All holds not named as released still run</source>
        <translation>Toute conservation non citée comme levée court encore</translation>
    </message>
    <message>
        <source>Hold that was released since the copy; past its month it erases at once</source>
        <translation>Conservation levée depuis la copie&#xa0;; le mois passé, elle efface aussitôt</translation>
    </message>
    <message>
        <source>Settled: {run} still run, {released} released.</source>
        <translation>Tranché&#xa0;: {run} courent encore, {released} levées.</translation>
    </message>
    <message>
        <source>No old copy is waiting to be settled.</source>
        <translation>Aucune copie ancienne n’est à trancher.</translation>
    </message>
    <message>
        <source>Say which were released since: bwc-review put-back --settle --released HOLD; all others still run.</source>
        <translation>Dites lesquelles ont été levées depuis&#xa0;: bwc-review put-back --settle --released CONSERVATION&#xa0;; toutes les autres courent encore.</translation>
    </message>
    <message>
        <source>an hour is written 18:00</source>
        <translation>une heure s’écrit 18:00</translation>
    </message>
    <message>
        <source>a reading is lenient or strict</source>
        <translation>une lecture est lenient (souple) ou strict (stricte)</translation>
    </message>
    <message>
        <source>From which hour of the due day it erases</source>
        <translation>Heure de l’échéance à partir de laquelle on efface</translation>
    </message>
    <message>
        <source>1: a day before, 0: on the day</source>
        <translation>1&#xa0;: un jour avant, 0&#xa0;: le jour même</translation>
    </message>
    <message>
        <source>Of R. 241-13 after a hand-over: lenient or strict</source>
        <translation>De R. 241-13 après remise&#xa0;: lenient (souple) ou strict</translation>
    </message>
    <message>
        <source>How long persons of a report are kept; alone</source>
        <translation>Durée de conservation des personnes d’un rapport&#xa0;; seule</translation>
    </message>
    <message>
        <source>How long the name of who asked for a right is kept; alone</source>
        <translation>Durée de conservation du nom d’un demandeur&#xa0;; seule</translation>
    </message>
    <message>
        <source>{rule}: {value}</source>
        <translation>{rule}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{at} · {rule}: {old} → {new} · {by} · {reason}</source>
        <translation>{at} · {rule}&#xa0;: {old} → {new} · {by} · {reason}</translation>
    </message>
    <message>
        <source>Do not ask, even where something is erased</source>
        <translation>Ne pas demander, même si elle efface</translation>
    </message>
    <message>
        <source>Changed. What is due by it goes with the next erasure pass.</source>
        <translation>Modifié. Ce qui en devient échu est effacé au prochain passage.</translation>
    </message>
    <message>
        <source>name the rules to change; --report-months and --requester-months each stand alone, they are another processing</source>
        <translation>indiquez les règles à modifier&#xa0;; --report-months et --requester-months vont seules, c’est un autre traitement</translation>
    </message>
    <message>
        <source>Hour of erasure on the due day</source>
        <translation>Heure d’effacement le jour de l’échéance</translation>
    </message>
    <message>
        <source>Days before the due day</source>
        <translation>Jours d’avance sur l’échéance</translation>
    </message>
    <message>
        <source>Original after a signed hand-over</source>
        <translation>Original après une remise signée</translation>
    </message>
    <message>
        <source>Months for which persons of a report are kept</source>
        <translation>Mois de conservation des personnes d’un rapport</translation>
    </message>
    <message>
        <source>Months for which the name of who asked for a right is kept</source>
        <translation>Mois de conservation du nom de l’auteur d’une demande</translation>
    </message>
    <message>
        <source>kept while the hold is open (lenient reading)</source>
        <translation>conservé tant que la conservation est ouverte (lecture souple)</translation>
    </message>
    <message>
        <source>follows its month (strict reading)</source>
        <translation>suit son mois (lecture stricte)</translation>
    </message>
    <message>
        <source>{day}, at once</source>
        <translation>{day}, aussitôt</translation>
    </message>
    <message>
        <source>{day}, later today</source>
        <translation>{day}, plus tard dans la journée</translation>
    </message>
    <message>
        <source>Would erase later today: {count}</source>
        <translation>Effacerait plus tard dans la journée&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Requests whose names would be erased now: {count} {numbers}</source>
        <translation>Demandes dont les noms seraient effacés maintenant&#xa0;: {count} {numbers}</translation>
    </message>
    <message>
        <source>this erases what is listed and nobody is here to ask: add --yes</source>
        <translation>ceci efface ce qui est listé et personne n’est là pour répondre&#xa0;: ajoutez --yes</translation>
    </message>
    <message>
        <source>These would be erased and cannot be brought back. Go on?</source>
        <translation>Ils seraient effacés et ne reviendraient pas. Continuer&#xa0;?</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Échéance actuelle</translation>
    </message>
    <message>
        <source>Due then</source>
        <translation>Échéance nouvelle</translation>
    </message>
    <message>
        <source>Would erase now: {count}</source>
        <translation>Effacerait maintenant&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Due dates that move: {count}</source>
        <translation>Échéances déplacées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Reports whose persons would be erased now: {count} {numbers}</source>
        <translation>Rapports dont les personnes seraient effacées maintenant&#xa0;: {count} {numbers}</translation>
    </message>
    <message>
        <source>Address of this computer that docks reach</source>
        <translation>Adresse de cet ordinateur que les stations d’accueil joignent</translation>
    </message>
    <message>
        <source>Port, 8443 at first</source>
        <translation>Port, 8443 au départ</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>Où va le fichier</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Écrit&#xa0;: {file}</translation>
    </message>
    <message>
        <source>End once so many were brought in</source>
        <translation>Terminer quand ce nombre est reçu</translation>
    </message>
    <message>
        <source>Docks are let in at {place}. Ctrl+C ends it.</source>
        <translation>Les stations d’accueil sont admises à {place}. Ctrl+C arrête.</translation>
    </message>
    <message>
        <source>Folder, or address of a dock</source>
        <translation>Dossier, ou adresse d’une station d’accueil</translation>
    </message>
    <message>
        <source>Key of the server, as the dock shows it</source>
        <translation>Clé du serveur, telle que la station d’accueil la montre</translation>
    </message>
    <message>
        <source>it is not on the list</source>
        <translation>elle n’est pas sur la liste</translation>
    </message>
    <message>
        <source>The server shows: {key}</source>
        <translation>Le serveur présente&#xa0;: {key}</translation>
    </message>
    <message>
        <source>First line: the password, or passphrase</source>
        <translation>Première ligne&#xa0;: le mot de passe, ou la phrase de passe</translation>
    </message>
    <message>
        <source>Private key in place of a password (SFTP)</source>
        <translation>Clé privée à la place d’un mot de passe (SFTP)</translation>
    </message>
    <message>
        <source>only SFTP is opened by a private key</source>
        <translation>seul SFTP s’ouvre avec une clé privée</translation>
    </message>
    <message>
        <source>Passphrase of the key: </source>
        <translation>Phrase de passe de la clé&#xa0;: </translation>
    </message>
    <message>
        <source>Without a change of size and time</source>
        <translation>Sans changement de taille ni de date</translation>
    </message>
    <message>
        <source>File that says so sooner; &quot;&quot; for none</source>
        <translation>Fichier qui l’indique plus tôt&#xa0;; &quot;&quot; pour aucun</translation>
    </message>
    <message>
        <source>the name of a file, in one word</source>
        <translation>le nom d’un fichier, en un seul mot</translation>
    </message>
    <message>
        <source>still for {time}</source>
        <translation>inchangé pendant {time}</translation>
    </message>
    <message>
        <source>Is this the key of the dock?</source>
        <translation>Est-ce la clé de la station d’accueil&#xa0;?</translation>
    </message>
    <message>
        <source>Password of {source}: </source>
        <translation>Mot de passe de {source}&#xa0;: </translation>
    </message>
    <message>
        <source>Docks and folders on the list: {count}</source>
        <translation>Stations d’accueil et dossiers sur la liste&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Why it is that camera</source>
        <translation>Pourquoi c’est cette caméra</translation>
    </message>
    <message>
        <source>Put the camera on the list first, under this name</source>
        <translation>Inscrire d’abord la caméra sur la liste, sous ce nom</translation>
    </message>
    <message>
        <source>The prefect&apos;s order, for a camera put on the list</source>
        <translation>Arrêté du préfet, pour une caméra inscrite ainsi</translation>
    </message>
    <message>
        <source>Attributing</source>
        <translation>Attribution</translation>
    </message>
    <message>
        <source>Why it is changed</source>
        <translation>Motif du changement</translation>
    </message>
    <message>
        <source>When it began, by the station&apos;s clock</source>
        <translation>Quand il a commencé, à l’horloge de la station</translation>
    </message>
    <message>
        <source>This computer says it is {day}. By that date the following is erased:</source>
        <translation>Cet ordinateur indique le {day}. À cette date, ce qui suit est effacé&#xa0;:</translation>
    </message>
    <message>
        <source>  {what}, due {day}</source>
        <translation>  {what}, échéance {day}</translation>
    </message>
    <message>
        <source>what the brake keeps is erased and nobody is here to ask: add --yes</source>
        <translation>ce que le frein retient est effacé et personne n’est là pour répondre&#xa0;: ajoutez --yes</translation>
    </message>
    <message>
        <source>Is the date right? What is erased cannot be brought back.</source>
        <translation>La date est-elle exacte&#xa0;? Ce qui est effacé ne revient pas.</translation>
    </message>
</context>
<context>
    <name>ClipGrid</name>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
</context>
<context>
    <name>ClipModel</name>
    <message>
        <source>erased</source>
        <translation>effacé</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Date and hours</source>
        <translation>Date et heures</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Porteur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Intervention</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>To identify</source>
        <translation>À identifier</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
</context>
<context>
    <name>ClipSection</name>
    <message>
        <source>Recordings of the incident</source>
        <translation>Enregistrements de l’intervention</translation>
    </message>
    <message>
        <source>Review together</source>
        <translation>Visionner ensemble</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Conserver…</translation>
    </message>
    <message>
        <source>Add recordings…</source>
        <translation>Ajouter des enregistrements…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>No recording under this incident.</source>
        <translation>Aucun enregistrement dans cette intervention.</translation>
    </message>
    <message>
        <source>Add those of that time, or choose the incident in the details of a recording.</source>
        <translation>Ajoutez ceux de cette heure, ou choisissez l’intervention dans le détail d’un enregistrement.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) of this incident were erased at their term.</source>
        <translation>
            <numerusform>%n enregistrement de cette intervention a été effacé à son échéance.</numerusform>
            <numerusform>%n enregistrements de cette intervention ont été effacés à leur échéance.</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Date and hours</source>
        <translation>Date et heures</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Porteur</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
</context>
<context>
    <name>ClipTable</name>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
</context>
<context>
    <name>ClipTile</name>
    <message>
        <source>Place to complete</source>
        <translation>Lieu à compléter</translation>
    </message>
    <message>
        <source>Wearer to complete</source>
        <translation>Porteur à compléter</translation>
    </message>
    <message>
        <source>Wearer and place to complete</source>
        <translation>Porteur et lieu à compléter</translation>
    </message>
</context>
<context>
    <name>ClockCorrectionDialog</name>
    <message>
        <source>Correct the clock of {camera}</source>
        <translation>Corriger l’horloge de {camera}</translation>
    </message>
    <message>
        <source>Correct the clock</source>
        <translation>Corriger l’horloge</translation>
    </message>
    <message>
        <source>Leave them so</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>Voir ce qui change</translation>
    </message>
    <message>
        <source>By the camera</source>
        <translation>Selon la caméra</translation>
    </message>
    <message>
        <source>Offset: {offset}.</source>
        <translation>Écart&#xa0;: {offset}.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) change. The camera&apos;s own times stay beside the new ones.</source>
        <translation>
            <numerusform>%n enregistrement change. L’heure de la caméra reste à côté de la nouvelle.</numerusform>
            <numerusform>%n enregistrements changent. Les heures de la caméra restent à côté des nouvelles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is corrected, and this is not proposed again; on record</source>
        <translation>Rien n’est corrigé et cela n’est plus proposé&#xa0;; inscrit au journal</translation>
    </message>
    <message>
        <source>Read both at the same moment, or from a recording that shows a clock.</source>
        <translation>Relevez les deux au même moment, ou sur un enregistrement qui montre une horloge.</translation>
    </message>
    <message>
        <source>The camera said</source>
        <translation>La caméra indiquait</translation>
    </message>
    <message>
        <source>It really was</source>
        <translation>Il était en réalité</translation>
    </message>
    <message>
        <source>By the camera&apos;s own clock.</source>
        <translation>À l’heure de la caméra.</translation>
    </message>
    <message>
        <source>Recordings from</source>
        <translation>Enregistrements du</translation>
    </message>
    <message>
        <source>Recordings to</source>
        <translation>Enregistrements au</translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <source>Start of the recording</source>
        <translation>Début de l’enregistrement</translation>
    </message>
    <message>
        <source>For example: hour of the call in the logbook</source>
        <translation>Par exemple&#xa0;: heure de l’appel à la main courante</translation>
    </message>
    <message>
        <source>Set the date</source>
        <translation>Fixer la date</translation>
    </message>
    <message>
        <source>When did this recording start?</source>
        <translation>Quand cet enregistrement a-t-il commencé&#xa0;?</translation>
    </message>
    <message>
        <source>The camera says {said}. Its month is counted from the date set here.</source>
        <translation>La caméra indique {said}. Le mois est compté à partir de la date fixée ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n files of one recording: they keep their distance.</source>
        <translation>
            <numerusform>%n fichier d’un même enregistrement&#xa0;: il garde sa place.</numerusform>
            <numerusform>%n fichiers d’un même enregistrement&#xa0;: ils gardent leurs écarts.</numerusform>
        </translation>
    </message>
    <message>
        <source>the name of the file</source>
        <translation>le nom du fichier</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>le dossier</translation>
    </message>
    <message>
        <source>the file beside it</source>
        <translation>le fichier qui l’accompagne</translation>
    </message>
    <message>
        <source>the recording itself</source>
        <translation>l’enregistrement lui-même</translation>
    </message>
    <message>
        <source>the date of the file</source>
        <translation>la date du fichier</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>une personne</translation>
    </message>
    <message>
        <source>{moment} according to {source}</source>
        <translation>{moment} selon {source}</translation>
    </message>
</context>
<context>
    <name>ClockSlip</name>
    <message>
        <source>The clock of {camera} was not put forward on {day}</source>
        <translation>L’horloge de {camera} n’a pas été avancée le {day}</translation>
    </message>
    <message>
        <source>The clock of {camera} was not put back on {day}</source>
        <translation>L’horloge de {camera} n’a pas été reculée le {day}</translation>
    </message>
    <message>
        <source>It was set since: only what came before is concerned.</source>
        <translation>Elle a été remise à l’heure depuis&#xa0;: seul ce qui précède est concerné.</translation>
    </message>
    <message>
        <source>Nothing shows that it was set since.</source>
        <translation>Rien n’indique qu’elle ait été remise à l’heure depuis.</translation>
    </message>
    <message>
        <source>Clock not put forward on {day}</source>
        <translation>Horloge non avancée le {day} (heure d’été)</translation>
    </message>
    <message>
        <source>Clock not put back on {day}</source>
        <translation>Horloge non reculée le {day} (heure d’hiver)</translation>
    </message>
</context>
<context>
    <name>Closer</name>
    <message>
        <source>As loud as recorded</source>
        <translation>Volume enregistré</translation>
    </message>
    <message>
        <source>Louder ×{factor} (+{amount} dB)</source>
        <translation>Plus fort ×{factor} (+{amount} dB)</translation>
    </message>
    <message>
        <source>sound louder ×{factor}</source>
        <translation>son plus fort ×{factor}</translation>
    </message>
    <message>
        <source>low tones removed</source>
        <translation>sons graves retirés</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>plus clair</translation>
    </message>
    <message>
        <source>darker</source>
        <translation>plus sombre</translation>
    </message>
    <message>
        <source>more contrast</source>
        <translation>contraste renforcé</translation>
    </message>
    <message>
        <source>less contrast</source>
        <translation>contraste réduit</translation>
    </message>
    <message>
        <source>dark places opened</source>
        <translation>parties sombres éclaircies</translation>
    </message>
    <message>
        <source>dark places deepened</source>
        <translation>parties sombres assombries</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>tourné de {degrees}°</translation>
    </message>
    <message>
        <source>sharpened</source>
        <translation>netteté accentuée</translation>
    </message>
</context>
<context>
    <name>CloserPanel</name>
    <message>
        <source>Looking closer, viewing only</source>
        <translation>Regarder de plus près, visionnage seul</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Netteté</translation>
    </message>
    <message>
        <source>To the right, dark places open up; what is bright stays</source>
        <translation>Vers la droite, les parties sombres s’éclaircissent&#xa0;; ce qui est clair reste</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Tourner</translation>
    </message>
    <message>
        <source>Speech (low tones removed)</source>
        <translation>Parole (sons graves retirés)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>A quarter turn clockwise</source>
        <translation>Un quart de tour vers la droite</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Plus fort</translation>
    </message>
    <message>
        <source>Sound that was recorded loud may crackle</source>
        <translation>Un son enregistré fort peut saturer</translation>
    </message>
    <message>
        <source>Takes out wind, engines and blows on the camera</source>
        <translation>Retire le vent, les moteurs et les chocs sur la caméra</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>De plus près</translation>
    </message>
    <message>
        <source>viewing only</source>
        <translation>visionnage seul</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>Picture and sound as they were recorded, the whole picture</source>
        <translation>Image et son tels qu’ils ont été enregistrés, l’image entière</translation>
    </message>
</context>
<context>
    <name>ClosingWords</name>
    <message numerus="yes">
        <source>%n recording(s) have to be erased today. Erase now?</source>
        <translation>
            <numerusform>%n enregistrement doit être effacé aujourd’hui. L’effacer maintenant&#xa0;?</numerusform>
            <numerusform>%n enregistrements doivent être effacés aujourd’hui. Les effacer maintenant&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>The station erases by itself from {hour} on. If this computer is off by then, the erasure comes late, at the next start, and the journal says so.</source>
        <translation>Le poste efface de lui-même à partir de {hour}. Si l’ordinateur est alors éteint, l’effacement se fait en retard, au prochain démarrage, et le journal le dit.</translation>
    </message>
    <message>
        <source>Erase now</source>
        <translation>Effacer maintenant</translation>
    </message>
    <message>
        <source>At the next start</source>
        <translation>Au prochain démarrage</translation>
    </message>
</context>
<context>
    <name>ColumnsButton</name>
    <message>
        <source>As at first</source>
        <translation>Comme au début</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Imprimer la liste…</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>Enregistrer en tableau…</translation>
    </message>
    <message>
        <source>What the registers say of each recording of the list, for a table program</source>
        <translation>Ce que les registres disent de chaque enregistrement de la liste, pour un tableur</translation>
    </message>
    <message>
        <source>Columns and table</source>
        <translation>Colonnes et tableau</translation>
    </message>
    <message>
        <source>Choose the columns of the list, copy rows or save it as a table; drag titles to move them</source>
        <translation>Choisir les colonnes de la liste, copier des lignes ou enregistrer la liste en tableau&#xa0;; faire glisser les titres pour les déplacer</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>{column}, ascending</source>
        <translation>{column}, croissant</translation>
    </message>
    <message>
        <source>{column}, descending</source>
        <translation>{column}, décroissant</translation>
    </message>
    <message>
        <source>Sort by “{column}”, ascending</source>
        <translation>Trier par «&#xa0;{column}&#xa0;», croissant</translation>
    </message>
    <message>
        <source>Sort by “{column}”, descending</source>
        <translation>Trier par «&#xa0;{column}&#xa0;», décroissant</translation>
    </message>
    <message>
        <source>Put “{column}” away</source>
        <translation>Masquer «&#xa0;{column}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>CommunePage</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Five short pages make the station. Everything stays on this computer.</source>
        <translation>Cinq pages courtes créent la station. Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>As it stands at the top of the reports.</source>
        <translation>Tel qu’il figure en tête des rapports.</translation>
    </message>
</context>
<context>
    <name>CompletionForm</name>
    <message>
        <source>New incident…</source>
        <translation>Nouvelle intervention…</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Take the place away</source>
        <translation>Retirer le lieu</translation>
    </message>
    <message>
        <source>Position at the start…</source>
        <translation>Position au début…</translation>
    </message>
    <message>
        <source>Take the place from the track of the recording</source>
        <translation>Reprendre le lieu du tracé de l’enregistrement</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>To complete ({position})</source>
        <translation>À compléter ({position})</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Motif si non</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Porteur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>People informed</source>
        <translation>Personnes informées</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Intervention</translation>
    </message>
</context>
<context>
    <name>ConcernBox</name>
    <message>
        <source>Set the date…</source>
        <translation>Fixer la date…</translation>
    </message>
    <message>
        <source>It was {name}</source>
        <translation>C’était {name}</translation>
    </message>
</context>
<context>
    <name>Concerns</name>
    <message>
        <source>File of {hour}. {sentence}</source>
        <translation>Fichier de {hour}. {sentence}</translation>
    </message>
    <message>
        <source>By the satellites the clock of this camera was off by {offset}: summer time or its date may not have been set. Nothing was corrected; see Station, Cameras, Clock.</source>
        <translation>D’après les satellites, l’horloge de cette caméra s’écartait de {offset}&#xa0;: l’heure d’été ou la date n’a peut-être pas été réglée. Rien n’a été corrigé&#xa0;; voir Station, Caméras, Horloge.</translation>
    </message>
    <message>
        <source>The camera {camera} is not on the list of the service.</source>
        <translation>La caméra {camera} n’est pas sur la liste du service.</translation>
    </message>
    <message>
        <source>Restricted on a person&apos;s request: shown for “{reason}” only.</source>
        <translation>Limité à la demande d’une personne&#xa0;: montré pour le seul motif «&#xa0;{reason}&#xa0;».</translation>
    </message>
    <message>
        <source>The camera says {moment}: this date is impossible, or nothing bears it out.</source>
        <translation>La caméra indique {moment}&#xa0;: cette date est impossible, ou rien ne la confirme.</translation>
    </message>
    <message>
        <source>The camera had been emptied before: its clock was behind by {time} at least when it docked. Nothing was corrected; see Station, Cameras, Clock.</source>
        <translation>La caméra avait été vidée entre-temps&#xa0;: son horloge retardait d’au moins {time} lorsqu’elle a été posée. Rien n’a été corrigé&#xa0;; voir Station, Caméras, Horloge.</translation>
    </message>
    <message>
        <source>By the files on it the clock of this camera was ahead by {time} at least when it docked: summer time may not have been set. Nothing was corrected; see Station, Cameras, Clock.</source>
        <translation>D’après les fichiers qu’elle contient, l’horloge de cette caméra avançait d’au moins {time} lorsqu’elle a été posée&#xa0;: l’heure d’été ou d’hiver n’a peut-être pas été réglée. Rien n’a été corrigé&#xa0;; voir Station, Caméras, Horloge.</translation>
    </message>
    <message>
        <source>What is inside the file and the time of the file differ by {offset}, whole hours: one of them is local time, the other is not. Its month counts from the earlier day. Nothing was corrected; see Station, Cameras, Clock.</source>
        <translation>L’heure inscrite dans le fichier et celle du fichier diffèrent de {offset}, en heures entières&#xa0;: l’une est l’heure locale, l’autre non. Le mois compte à partir du jour le plus ancien. Rien n’a été corrigé&#xa0;; voir Poste, Caméras, Horloge.</translation>
    </message>
    <message>
        <source>Its name and what lies beside it do not agree on the camera: {cameras}.</source>
        <translation>Son nom et ce qui l’accompagne ne désignent pas la même caméra&#xa0;: {cameras}.</translation>
    </message>
    <message>
        <source>Nothing says which camera it comes from.</source>
        <translation>Rien ne dit de quelle caméra il vient.</translation>
    </message>
    <message>
        <source>The register says that {first} had this camera, the camera itself names {second}.</source>
        <translation>Selon le registre de remise, {first} avait cette caméra&#xa0;; la caméra elle-même nomme {second}.</translation>
    </message>
    <message>
        <source>Date to check</source>
        <translation>Date à vérifier</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Limité</translation>
    </message>
    <message>
        <source>To identify</source>
        <translation>À identifier</translation>
    </message>
    <message>
        <source>Damaged: the camera delivered an empty file.</source>
        <translation>Endommagé&#xa0;: la caméra a remis un fichier vide.</translation>
    </message>
    <message>
        <source>Positions or notes that could not be sealed together with their recording: kept and sealed by themselves.</source>
        <translation>Positions ou notes qui n’ont pas pu être scellées avec leur enregistrement&#xa0;: conservées et scellées à part.</translation>
    </message>
    <message>
        <source>In H.264 a single altered byte inside a picture may not show.</source>
        <translation>En H.264, un seul octet altéré à l’intérieur d’une image peut ne pas se voir.</translation>
    </message>
    <message>
        <source>Pictures in Motion JPEG bear no numbers: nothing proves that none is missing between two, that none is of an older recording, and that none has suffered inside.</source>
        <translation>En Motion JPEG, les images ne sont pas numérotées&#xa0;: rien ne prouve qu’il n’en manque aucune entre deux, qu’aucune ne vient d’un enregistrement plus ancien, ni qu’aucune n’a été altérée.</translation>
    </message>
    <message>
        <source>In HEVC nothing shows whether a picture has suffered inside.</source>
        <translation>En HEVC, rien ne révèle qu’une image a été altérée.</translation>
    </message>
    <message>
        <source>Damaged: the index of the file does not point at its pictures; the original is kept and sealed. A copy that plays is tried once somebody signs in.</source>
        <translation>Endommagé&#xa0;: l’index du fichier ne mène pas à ses images&#xa0;; l’original est conservé et scellé. Une copie lisible est tentée dès qu’une personne ouvre sa session.</translation>
    </message>
    <message>
        <source>Damaged: the index of the file does not point at its pictures. Repaired copy: pictures and sound are unchanged, their index was set right; the original is intact.</source>
        <translation>Endommagé&#xa0;: l’index du fichier ne mène pas à ses images. Copie réparée&#xa0;: images et sons inchangés, index remis en ordre&#xa0;; l’original est intact.</translation>
    </message>
    <message>
        <source>Damaged: the file has no index that leads to its pictures. Repaired copy, pictures recovered: {found} of about {about}, up to the first place that could not be read for certain; times in it follow the usual rate of the camera; the original is intact.</source>
        <translation>Endommagé&#xa0;: aucun index ne mène aux images du fichier. Copie réparée, images retrouvées&#xa0;: {found} sur environ {about}, jusqu’au premier endroit qui n’a pu être lu avec certitude&#xa0;; les heures y suivent la cadence habituelle de la caméra&#xa0;; l’original est intact.</translation>
    </message>
    <message>
        <source>Damaged: the header announces {announced}, {readable} can be read; the original is kept and sealed.</source>
        <translation>Endommagé&#xa0;: l’en-tête annonce {announced}, {readable} sont lisibles&#xa0;; l’original est conservé et scellé.</translation>
    </message>
    <message>
        <source>Damaged: the camera did not finish the file, its index is missing; the original is kept and sealed. A copy that plays is tried once somebody signs in and a whole recording of the same camera is there; it can be had of H.264 and HEVC pictures with AAC sound or none, and of nothing else.</source>
        <translation>Endommagé&#xa0;: la caméra n’a pas terminé le fichier, son index manque&#xa0;; l’original est conservé et scellé. Une copie lisible est tentée dès qu’une personne ouvre sa session et qu’il existe un enregistrement entier de la même caméra&#xa0;; elle n’est possible que pour des images H.264 ou HEVC, sans son ou avec un son AAC.</translation>
    </message>
    <message>
        <source>Damaged: the end of the file is missing; the original is kept and sealed.</source>
        <translation>Endommagé&#xa0;: la fin du fichier manque&#xa0;; l’original est conservé et scellé.</translation>
    </message>
    <message>
        <source>Damaged: the file holds no picture; the original is kept and sealed.</source>
        <translation>Endommagé&#xa0;: le fichier ne contient pas d’image&#xa0;; l’original est conservé et scellé.</translation>
    </message>
    <message>
        <source>Encrypted by its dock: the station cannot look inside. The original and its key file are kept and sealed.</source>
        <translation>Chiffré par sa station d’accueil&#xa0;: la station ne peut pas regarder dedans. L’original et son fichier de clé sont gardés et scellés.</translation>
    </message>
    <message>
        <source>Damaged on the station&apos;s disk: the sealed file has changed since it was sealed. Put it back from a backup, then check again under Station, Integrity.</source>
        <translation>Endommagé sur le disque de la station&#xa0;: le fichier a changé depuis qu’il a été scellé. Remettez-le depuis une sauvegarde, puis contrôlez de nouveau dans Station ▸ Intégrité.</translation>
    </message>
    <message>
        <source>The sealed file is no longer on the station&apos;s disk. Put it back from a backup, then check again under Station, Integrity.</source>
        <translation>Le fichier scellé n’est plus sur le disque de la station. Remettez-le depuis une sauvegarde, puis contrôlez de nouveau dans Station ▸ Intégrité.</translation>
    </message>
    <message>
        <source>Damaged: the file cannot be read; the original is kept and sealed.</source>
        <translation>Endommagé&#xa0;: le fichier est illisible&#xa0;; l’original est conservé et scellé.</translation>
    </message>
</context>
<context>
    <name>ConfirmDateDialog</name>
    <message>
        <source>Confirm the date</source>
        <translation>Confirmer la date</translation>
    </message>
    <message>
        <source>What would be erased</source>
        <translation>Ce qui serait effacé</translation>
    </message>
    <message>
        <source>The date is right, erase what is due</source>
        <translation>La date est exacte, effacer ce qui est à échéance</translation>
    </message>
    <message>
        <source>If it is not, correct the date of this computer first.</source>
        <translation>Si elle est fausse, corrigez d’abord la date de cet ordinateur.</translation>
    </message>
    <message numerus="yes">
        <source>If it is, %n recording(s) will be erased:</source>
        <translation>
            <numerusform>Si elle est exacte, %n enregistrement sera effacé&#xa0;:</numerusform>
            <numerusform>Si elle est exacte, %n enregistrements seront effacés&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>at once, or from {hour} on where the month ends today.</source>
        <translation>tout de suite, ou à partir de {hour} si le mois finit aujourd’hui.</translation>
    </message>
    <message>
        <source>Erased recordings cannot be brought back.</source>
        <translation>Un enregistrement effacé ne revient pas.</translation>
    </message>
    <message numerus="yes">
        <source>If it is right, the names in %n place(s) of reports, requests and people are erased at once, for good.</source>
        <translation>
            <numerusform>Si elle est exacte, les noms portés à %n endroit (rapports, demandes, personnes) sont effacés aussitôt et définitivement.</numerusform>
            <numerusform>Si elle est exacte, les noms portés à %n endroits (rapports, demandes, personnes) sont effacés aussitôt et définitivement.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer is logged.</source>
        <translation>La réponse est journalisée.</translation>
    </message>
    <message>
        <source>Recording or names</source>
        <translation>Enregistrement ou noms</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This computer says it is {day}. Is that right?</source>
        <translation>Cet ordinateur indique le {day}. Est-ce exact&#xa0;?</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Backward</source>
        <translation>Arrière</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Une image en arrière</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>Une image en avant</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Sound off, sound on</source>
        <translation>Couper ou remettre le son</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Image fixe</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Play the span over and over</source>
        <translation>Lire la plage en boucle</translation>
    </message>
    <message>
        <source>Map of the track</source>
        <translation>Carte du tracé</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Speed ({slower} and {faster})</source>
        <translation>Vitesse ({slower} et {faster})</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
</context>
<context>
    <name>CorrectionSection</name>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>What this incident said before, the newest correction first.</source>
        <translation>Ce que disait l’intervention auparavant, la correction la plus récente en premier.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Date and hour</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Offence (NATINF)</source>
        <translation>Infraction (NATINF)</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n recording(s) brought in and verified ({size}).</source>
        <translation>
            <numerusform>%n enregistrement transféré et vérifié ({size}).</numerusform>
            <numerusform>%n enregistrements transférés et vérifiés ({size}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there.</source>
        <translation>
            <numerusform>%n déjà présent.</numerusform>
            <numerusform>%n déjà présents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n erased here before, after their month: not brought back.</source>
        <translation>
            <numerusform>%n déjà effacé ici après son mois&#xa0;: non repris.</numerusform>
            <numerusform>%n déjà effacés ici après leur mois&#xa0;: non repris.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged: kept, sealed, marked as such.</source>
        <translation>
            <numerusform>%n endommagé&#xa0;: gardé, scellé, signalé comme tel.</numerusform>
            <numerusform>%n endommagés&#xa0;: gardés, scellés, signalés comme tels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repaired: a copy that plays is beside the untouched original.</source>
        <translation>
            <numerusform>%n réparé&#xa0;: une copie lisible est jointe à l’original intact.</numerusform>
            <numerusform>%n réparés&#xa0;: une copie lisible est jointe à chaque original intact.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from a camera that is not on the list: kept apart.</source>
        <translation>
            <numerusform>%n d’une caméra absente de la liste&#xa0;: mis à part.</numerusform>
            <numerusform>%n d’une caméra absente de la liste&#xa0;: mis à part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not still for long enough: left where they are. Bring in again.</source>
        <translation>
            <numerusform>%n enregistrement changeait encore il y a peu&#xa0;: laissé en place. Relancez le déchargement.</numerusform>
            <numerusform>%n enregistrements changeaient encore il y a peu&#xa0;: laissés en place. Relancez le déchargement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) on the list, more than the {limit} of the prefect&apos;s order</source>
        <translation>
            <numerusform>%n caméra sur la liste, plus que les {limit} de l’arrêté préfectoral</numerusform>
            <numerusform>%n caméras sur la liste, plus que les {limit} de l’arrêté préfectoral</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measured offset(s) of about {offset} since then.</source>
        <translation>
            <numerusform>%n décalage d’environ {offset} mesuré depuis.</numerusform>
            <numerusform>%n décalages d’environ {offset} mesurés depuis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Room for %n more day(s) at the rate of the last month.</source>
        <translation>
            <numerusform>Place pour %n jour encore, au rythme du dernier mois.</numerusform>
            <numerusform>Place pour %n jours encore, au rythme du dernier mois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older than a month: erased by the next sweep.</source>
        <translation>
            <numerusform>%n de plus d’un mois&#xa0;: effacé au prochain passage.</numerusform>
            <numerusform>%n de plus d’un mois&#xa0;: effacés au prochain passage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would go ({size}).</source>
        <translation>
            <numerusform>%n fichier serait effacé ({size}).</numerusform>
            <numerusform>%n fichiers seraient effacés ({size}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would stay.</source>
        <translation>
            <numerusform>%n fichier resterait.</numerusform>
            <numerusform>%n fichiers resteraient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) would be erased today.</source>
        <translation>
            <numerusform>%n enregistrement serait effacé aujourd’hui.</numerusform>
            <numerusform>%n enregistrements seraient effacés aujourd’hui.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) older than a month still on {camera}: empty it, or have it emptied.</source>
        <translation>
            <numerusform>%n enregistrement de plus d’un mois encore sur {camera}&#xa0;: à vider ou à faire vider.</numerusform>
            <numerusform>%n enregistrements de plus d’un mois encore sur {camera}&#xa0;: à vider ou à faire vider.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) still on {camera}: {names}.</source>
        <translation>
            <numerusform>%n fichier est resté sur {camera}&#xa0;: {names}.</numerusform>
            <numerusform>%n fichiers sont restés sur {camera}&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{cameras}: everything is in and verified, and waits for your order to be emptied.</source>
        <translation>
            <numerusform>{cameras}&#xa0;: tout est transféré et vérifié&#xa0;; la caméra attend votre accord pour être vidée.</numerusform>
            <numerusform>{cameras}&#xa0;: tout est transféré et vérifié&#xa0;; les caméras attendent votre accord pour être vidées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only settings of the camera stay on it: %n file(s) without any recording.</source>
        <translation>
            <numerusform>Seuls des réglages de la caméra y restent&#xa0;: %n fichier sans enregistrement.</numerusform>
            <numerusform>Seuls des réglages de la caméra y restent&#xa0;: %n fichiers sans enregistrement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were written on the camera during the transfer: nothing of them was erased. Bring in again.</source>
        <translation>
            <numerusform>%n fichier a été écrit sur la caméra pendant le déchargement&#xa0;: il n’a pas été effacé. Relancez le déchargement.</numerusform>
            <numerusform>%n fichiers ont été écrits sur la caméra pendant le déchargement&#xa0;: ils n’ont pas été effacés. Relancez le déchargement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) erased from the camera, which was then checked.</source>
        <translation>
            <numerusform>%n fichier effacé de la caméra, contrôlée ensuite.</numerusform>
            <numerusform>%n fichiers effacés de la caméra, contrôlée ensuite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) erased from the folder or dock, which was then checked.</source>
        <translation>
            <numerusform>%n fichier effacé du dossier ou de la station d’accueil, contrôlé ensuite.</numerusform>
            <numerusform>%n fichiers effacés du dossier ou de la station d’accueil, contrôlé ensuite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) brought in and erased from the reception.</source>
        <translation>
            <numerusform>%n fichier reçu et effacé de la réception.</numerusform>
            <numerusform>%n fichiers reçus et effacés de la réception.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be prepared for looking: this is done while somebody is signed in at the window.</source>
        <translation>
            <numerusform>%n reste à préparer pour le visionnage&#xa0;: cela se fait pendant qu’une personne est connectée à la fenêtre.</numerusform>
            <numerusform>%n restent à préparer pour le visionnage&#xa0;: cela se fait pendant qu’une personne est connectée à la fenêtre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n&#xa0;an</numerusform>
            <numerusform>%n&#xa0;ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) would be erased.</source>
        <translation>
            <numerusform>%n enregistrement serait effacé.</numerusform>
            <numerusform>%n enregistrements seraient effacés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) erased.</source>
        <translation>
            <numerusform>%n enregistrement effacé.</numerusform>
            <numerusform>%n enregistrements effacés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Never searched. Erased automatically %n month(s) after the incident is closed, with the texts that could name them.</source>
        <translation>
            <numerusform>Jamais recherchées. Effacées automatiquement %n mois après la clôture de l’intervention, avec les textes qui pourraient les nommer.</numerusform>
            <numerusform>Jamais recherchées. Effacées automatiquement %n mois après la clôture de l’intervention, avec les textes qui pourraient les nommer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They and the texts that could name them are erased in %n month(s).</source>
        <translation>
            <numerusform>Elles sont effacées dans %n mois, avec les textes qui pourraient les nommer.</numerusform>
            <numerusform>Elles sont effacées dans %n mois, avec les textes qui pourraient les nommer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The persons of %n report(s) would be erased: {numbers}.</source>
        <translation>
            <numerusform>Les personnes de %n rapport seraient effacées&#xa0;: {numbers}.</numerusform>
            <numerusform>Les personnes de %n rapports seraient effacées&#xa0;: {numbers}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The persons of %n report(s) were erased: {numbers}.</source>
        <translation>
            <numerusform>Les personnes de %n rapport ont été effacées&#xa0;: {numbers}.</numerusform>
            <numerusform>Les personnes de %n rapports ont été effacées&#xa0;: {numbers}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names in %n request(s) would be erased: {numbers}.</source>
        <translation>
            <numerusform>Le nom du demandeur dans %n demande serait effacé&#xa0;: {numbers}.</numerusform>
            <numerusform>Les noms des demandeurs dans %n demandes seraient effacés&#xa0;: {numbers}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names in %n request(s) were erased: {numbers}.</source>
        <translation>
            <numerusform>Le nom du demandeur dans %n demande a été effacé&#xa0;: {numbers}.</numerusform>
            <numerusform>Les noms des demandeurs dans %n demandes ont été effacés&#xa0;: {numbers}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names of %n person(s) who left the service would be erased.</source>
        <translation>
            <numerusform>Le nom de %n personne partie serait effacé.</numerusform>
            <numerusform>Les noms de %n personnes parties seraient effacés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names of %n person(s) who left the service were erased.</source>
        <translation>
            <numerusform>Le nom de %n personne partie a été effacé.</numerusform>
            <numerusform>Les noms de %n personnes parties ont été effacés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next erasure on {day}: %n recording(s).</source>
        <translation>
            <numerusform>Prochain effacement le {day}&#xa0;: %n enregistrement.</numerusform>
            <numerusform>Prochain effacement le {day}&#xa0;: %n enregistrements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) checked.</source>
        <translation>
            <numerusform>%n enregistrement contrôlé.</numerusform>
            <numerusform>%n enregistrements contrôlés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entry(ies) checked.</source>
        <translation>
            <numerusform>%n écriture du journal contrôlée.</numerusform>
            <numerusform>%n écritures du journal contrôlées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entry(ies) written.</source>
        <translation>
            <numerusform>%n écriture du journal exportée.</numerusform>
            <numerusform>%n écritures du journal exportées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlinesScreen</name>
    <message>
        <source>Due dates</source>
        <translation>Échéances</translation>
    </message>
    <message>
        <source>Show what goes until this day</source>
        <translation>Voir ce qui est effacé d’ici à ce jour</translation>
    </message>
    <message>
        <source>due dates</source>
        <translation>échéances</translation>
    </message>
    <message>
        <source>Go through the days</source>
        <translation>Parcourir les jours</translation>
    </message>
    <message>
        <source>The calendar</source>
        <translation>Le calendrier</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n rappel</numerusform>
            <numerusform>%n rappels</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message numerus="yes">
        <source>%n to erase</source>
        <translation>
            <numerusform>%n à effacer</numerusform>
            <numerusform>%n à effacer</numerusform>
        </translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Effacement</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n conservé</numerusform>
            <numerusform>%n conservés</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Conservation</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are late.</source>
        <translation>
            <numerusform>%n enregistrement est en retard.</numerusform>
            <numerusform>%n enregistrements sont en retard.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of your recordings are late.</source>
        <translation>Certains de vos enregistrements sont en retard.</translation>
    </message>
    <message>
        <source>Overdue: {what}.</source>
        <translation>En retard&#xa0;: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) go on {day}: {why}.</source>
        <translation>
            <numerusform>%n enregistrement est effacé le {day}&#xa0;: {why}.</numerusform>
            <numerusform>%n enregistrements sont effacés le {day}&#xa0;: {why}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of your recordings go on {day}: {why}.</source>
        <translation>Certains de vos enregistrements sont effacés le {day}&#xa0;: {why}.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) go by themselves until {day}.</source>
        <translation>
            <numerusform>%n enregistrement sera effacé automatiquement d’ici au {day}.</numerusform>
            <numerusform>%n enregistrements seront effacés automatiquement d’ici au {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your recordings whose day comes until {day} go by themselves.</source>
        <translation>Vos enregistrements dont le jour vient d’ici au {day} seront effacés automatiquement.</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Answer {number}</source>
        <translation>Répondre à la demande {number}</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Motivation</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Note the answer</source>
        <translation>Noter la réponse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>What was past its day is erased; its record stands under Station, Erasures.</source>
        <translation>Ce qui était échu est effacé&#xa0;; le procès-verbal est sous Station, Effacements.</translation>
    </message>
    <message>
        <source>The date is confirmed.</source>
        <translation>La date du jour est confirmée.</translation>
    </message>
</context>
<context>
    <name>Demonstration</name>
    <message>
        <source>Station made in {folder}.</source>
        <translation>Station créée dans {folder}.</translation>
    </message>
    <message>
        <source>Done in {seconds} s.</source>
        <translation>Terminé en {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>To go on by hand: BWC_PASSPHRASE_FILE={file} bwc-review --data {folder} clips</source>
        <translation>Pour continuer à la main&#xa0;: BWC_PASSPHRASE_FILE={file} bwc-review --data {folder} clips</translation>
    </message>
    <message>
        <source>Report: {file}</source>
        <translation>Rapport&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Two cameras on the list, each with its wearer.</source>
        <translation>Deux caméras sur la liste, chacune avec son porteur.</translation>
    </message>
    <message>
        <source>Simulated dock: {folder}.</source>
        <translation>Station d’accueil simulée&#xa0;: {folder}.</translation>
    </message>
    <message>
        <source>Incident {number}: {recordings}, in {files}.</source>
        <translation>Intervention {number}&#xa0;: {recordings}, en {files}.</translation>
    </message>
    <message>
        <source>In the list: {recordings}, in {files}.</source>
        <translation>Dans la liste&#xa0;: {recordings}, en {files}.</translation>
    </message>
    <message>
        <source>Next automatic erasure: {day}.</source>
        <translation>Prochain effacement automatique&#xa0;: {day}.</translation>
    </message>
    <message>
        <source>Looked at with a reason; one mark and one still (image {frame}, {time}).</source>
        <translation>Visionné avec un motif&#xa0;; une marque et une image fixe (image {frame}, {time}).</translation>
    </message>
    <message>
        <source>Kept for {reference}, to be looked at again on {day}.</source>
        <translation>Conservé pour {reference}, à revoir le {day}.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Say which camera…</source>
        <translation>Attribuer à une caméra…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Scinder…</translation>
    </message>
    <message>
        <source>Join into one…</source>
        <translation>Réunir en un seul…</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Visionner</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Conserver…</translation>
    </message>
    <message>
        <source>Choose a recording to see who wore the camera, where, and until when it is kept.</source>
        <translation>Choisissez un enregistrement pour voir qui portait la caméra, où, et jusqu’à quand il est gardé.</translation>
    </message>
    <message>
        <source>{day}, {hours}</source>
        <translation>{day}, {hours}</translation>
    </message>
    <message>
        <source>Several recordings chosen</source>
        <translation>Plusieurs enregistrements choisis</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) chosen</source>
        <translation>
            <numerusform>%n enregistrement choisi</numerusform>
            <numerusform>%n enregistrements choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>What is filled in here is written to all of them.</source>
        <translation>Ce qui est rempli ici est inscrit pour tous.</translation>
    </message>
    <message>
        <source>Each has its own due date: see the list.</source>
        <translation>Chacun a sa propre échéance&#xa0;: voir la liste.</translation>
    </message>
    <message>
        <source>To identify</source>
        <translation>À identifier</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), one recording</source>
        <translation>
            <numerusform>%n fichier, un enregistrement</numerusform>
            <numerusform>%n fichiers, un enregistrement</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept for a procedure beyond its month.</source>
        <translation>Conservé pour une procédure au-delà de son mois.</translation>
    </message>
    <message>
        <source>To review on {day}.</source>
        <translation>À revoir le {day}.</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>As the station&apos;s</source>
        <translation>À l’heure de la station</translation>
    </message>
    <message>
        <source>{offset} ({evidence})</source>
        <translation>{offset} ({evidence})</translation>
    </message>
    <message>
        <source>by the camera {moment}</source>
        <translation>selon la caméra {moment}</translation>
    </message>
    <message>
        <source>known offset of the camera</source>
        <translation>écart connu de la caméra</translation>
    </message>
    <message>
        <source>measured by satellites</source>
        <translation>mesuré par satellites</translation>
    </message>
    <message>
        <source>by the hour of docking</source>
        <translation>par l’heure du déchargement</translation>
    </message>
    <message>
        <source>corrected by a person</source>
        <translation>corrigé par une personne</translation>
    </message>
    <message>
        <source> by {name}</source>
        <translation> par {name}</translation>
    </message>
    <message>
        <source>Tracks beside picture and sound. They are kept in the original, whatever they hold.</source>
        <translation>Pistes autres que l’image et le son. Elles sont conservées dans l’original, quel que soit leur contenu.</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Autres données</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Not of the service</source>
        <translation>Étrangère au service</translation>
    </message>
    <message>
        <source>Write-protected</source>
        <translation>Protégée en écriture</translation>
    </message>
    <message>
        <source>Waits for your order</source>
        <translation>Attend votre ordre</translation>
    </message>
    <message>
        <source>Not to be emptied</source>
        <translation>Jamais vidée</translation>
    </message>
    <message>
        <source>Docked</source>
        <translation>Posée</translation>
    </message>
    <message>
        <source>Not empty</source>
        <translation>Pas vide</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Not docked</source>
        <translation>Absente</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Jamais vue</translation>
    </message>
    <message>
        <source>This camera is not on the list of the service: nothing was copied, nothing is erased. Put it on the list, or take it away.</source>
        <translation>Cette caméra n’est pas sur la liste du service&#xa0;: rien n’a été copié, rien n’est effacé. Inscrivez-la sur la liste, ou retirez-la.</translation>
    </message>
    <message>
        <source>Nothing can be erased on it. Remove the write protection, then dock it again.</source>
        <translation>Rien ne peut y être effacé. Retirez la protection en écriture, puis reposez-la.</translation>
    </message>
    <message>
        <source>Everything is in and verified. It is emptied when you say so.</source>
        <translation>Tout est transféré et vérifié. Elle sera vidée sur votre ordre.</translation>
    </message>
    <message>
        <source>Everything is in and verified. The station never empties it.</source>
        <translation>Tout est transféré et vérifié. Le poste ne la vide jamais.</translation>
    </message>
    <message>
        <source>What is on it is brought in by itself.</source>
        <translation>Son contenu est déchargé automatiquement.</translation>
    </message>
    <message>
        <source>Files are still on it: recordings that bear no camera&apos;s name, that it has not finished, or what belongs to no recording. It is not free.</source>
        <translation>Des fichiers y restent&#xa0;: enregistrements qui ne portent le nom d’aucune caméra, qu’elle n’a pas terminés, ou fichiers qui ne se rattachent à aucun enregistrement. Elle n’est pas libre.</translation>
    </message>
    <message>
        <source>It was empty after its last transfer.</source>
        <translation>Elle était vide après son dernier déchargement.</translation>
    </message>
    <message>
        <source>Put it on its dock: it is recognised by itself.</source>
        <translation>Posez-la sur la station d’accueil&#xa0;: elle est reconnue d’elle-même.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Accès refusé</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Surveillé</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>It keeps silent. It is asked again by itself.</source>
        <translation>Aucune réponse. Un nouvel essai a lieu automatiquement.</translation>
    </message>
    <message>
        <source>Its server lets the station in no more: see Station, Docks and folders.</source>
        <translation>Son serveur refuse le poste&#xa0;: voir Station, Stations d’accueil et dossiers.</translation>
    </message>
    <message>
        <source>It is looked for again by itself.</source>
        <translation>Un nouvel essai a lieu automatiquement.</translation>
    </message>
    <message>
        <source>What is finished there is brought in by itself.</source>
        <translation>Ce qui y est terminé est déchargé automatiquement.</translation>
    </message>
    <message>
        <source>{told} · {day}</source>
        <translation>{told} · {day}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesurée</translation>
    </message>
    <message>
        <source>noted for the camera</source>
        <translation>notée pour la caméra</translation>
    </message>
    <message>
        <source>by the satellites</source>
        <translation>d’après les satellites</translation>
    </message>
    <message>
        <source>by the docking</source>
        <translation>d’après la pose</translation>
    </message>
    <message>
        <source>by the time of the file</source>
        <translation>par l’heure du fichier</translation>
    </message>
    <message>
        <source>corrected by a person</source>
        <translation>corrigée à la main</translation>
    </message>
    <message>
        <source>{offset} measured, not corrected</source>
        <translation>écart mesuré {offset}, non corrigé</translation>
    </message>
    <message>
        <source>{offset} · {evidence}</source>
        <translation>{offset} · {evidence}</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>emptied and checked, its settings stay</source>
        <translation>vidée et vérifiée, ses réglages restent</translation>
    </message>
    <message>
        <source>emptied and checked</source>
        <translation>vidée et vérifiée</translation>
    </message>
    <message>
        <source>erased from the dock</source>
        <translation>effacés de la station d’accueil</translation>
    </message>
    <message>
        <source>begun, end unknown</source>
        <translation>commencé, fin inconnue</translation>
    </message>
    <message>
        <source>write-protected</source>
        <translation>protégée en écriture</translation>
    </message>
    <message>
        <source>the dock lets nothing be erased</source>
        <translation>effacement refusé par la station d’accueil</translation>
    </message>
    <message>
        <source>waits for an order</source>
        <translation>attend un ordre</translation>
    </message>
    <message>
        <source>never emptied</source>
        <translation>jamais vidée</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>absente de la liste</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>effacé</translation>
    </message>
    <message>
        <source>goes once it is in</source>
        <translation>effacé après transfert</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>reste</translation>
    </message>
    <message>
        <source>the camera is set never to be emptied</source>
        <translation>caméra réglée pour n’être jamais vidée</translation>
    </message>
    <message>
        <source>the camera waits for an order</source>
        <translation>la caméra attend un ordre</translation>
    </message>
    <message>
        <source>the camera is not on the list</source>
        <translation>caméra absente de la liste</translation>
    </message>
    <message>
        <source>the camera is write-protected</source>
        <translation>caméra protégée en écriture</translation>
    </message>
    <message>
        <source>the dock does not let the station erase</source>
        <translation>la station d’accueil refuse l’effacement</translation>
    </message>
    <message>
        <source>the sealed copy is damaged: this may be the last one</source>
        <translation>copie scellée endommagée&#xa0;: c’est peut-être la dernière</translation>
    </message>
    <message>
        <source>the camera has not finished it</source>
        <translation>la caméra ne l’a pas terminé</translation>
    </message>
    <message>
        <source>belongs to no recording</source>
        <translation>n’appartient à aucun enregistrement</translation>
    </message>
    <message>
        <source>settings of the camera</source>
        <translation>réglages de la caméra</translation>
    </message>
    <message>
        <source>is no recording</source>
        <translation>n’est pas un enregistrement</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>Pourquoi il reste</translation>
    </message>
</context>
<context>
    <name>DocksPage</name>
    <message>
        <source>Docking stations and folders</source>
        <translation>Stations d’accueil et dossiers</translation>
    </message>
    <message>
        <source>No docking station and no folder yet.</source>
        <translation>Aucune station d’accueil, aucun dossier pour l’instant.</translation>
    </message>
    <message>
        <source>A camera that shows up as a volume of this computer comes in by itself.</source>
        <translation>Une caméra que ce poste voit comme un volume est déchargée d’elle-même.</translation>
    </message>
    <message>
        <source>Bring in now</source>
        <translation>Transférer maintenant</translation>
    </message>
    <message>
        <source>and empty the cameras once verified</source>
        <translation>et vider les caméras après vérification</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add a network dock…</source>
        <translation>Ajouter une station réseau…</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>Transfert</translation>
    </message>
    <message numerus="yes">
        <source>%n were already there.</source>
        <translation>
            <numerusform>%n était déjà présent.</numerusform>
            <numerusform>%n étaient déjà présents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were erased here before and stay so.</source>
        <translation>
            <numerusform>%n a déjà été effacé ici et le reste.</numerusform>
            <numerusform>%n ont déjà été effacés ici et le restent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are damaged and kept as they are.</source>
        <translation>
            <numerusform>%n est endommagé et gardé tel quel.</numerusform>
            <numerusform>%n sont endommagés et gardés tels quels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come from an unknown camera.</source>
        <translation>
            <numerusform>%n vient d’une caméra à identifier.</numerusform>
            <numerusform>%n viennent d’une caméra à identifier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n erased from the cameras after checking.</source>
        <translation>
            <numerusform>%n effacé des caméras après contrôle.</numerusform>
            <numerusform>%n effacés des caméras après contrôle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not finished yet: they come in by themselves.</source>
        <translation>
            <numerusform>%n enregistrement n’est pas encore terminé&#xa0;: il sera déchargé de lui-même.</numerusform>
            <numerusform>%n enregistrements ne sont pas encore terminés&#xa0;: ils seront déchargés d’eux-mêmes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be prepared for looking: this goes on by itself.</source>
        <translation>
            <numerusform>%n reste à préparer pour le visionnage&#xa0;: cela continue tout seul.</numerusform>
            <numerusform>%n restent à préparer pour le visionnage&#xa0;: cela continue tout seul.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) brought in and checked.</source>
        <translation>
            <numerusform>%n enregistrement transféré et contrôlé.</numerusform>
            <numerusform>%n enregistrements transférés et contrôlés.</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} in {time}.</source>
        <translation>{size} en {time}.</translation>
    </message>
    <message>
        <source>The transfer was stopped.</source>
        <translation>Le transfert a été arrêté.</translation>
    </message>
    <message>
        <source>What was checked stays; the cameras keep the rest. Start again whenever you like.</source>
        <translation>Ce qui était contrôlé reste&#xa0;; les caméras gardent le reste. Recommencez quand vous voulez.</translation>
    </message>
    <message>
        <source>Folder of a docking station</source>
        <translation>Dossier de station d’accueil</translation>
    </message>
    <message>
        <source>Docking station or folder</source>
        <translation>Station d’accueil ou dossier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Still for</source>
        <translation>Stabilité</translation>
    </message>
    <message>
        <source>is being asked…</source>
        <translation>interrogation en cours…</translation>
    </message>
    <message>
        <source>account refused</source>
        <translation>compte refusé</translation>
    </message>
    <message>
        <source>Last transfer</source>
        <translation>Dernier transfert</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Sur place</translation>
    </message>
    <message>
        <source>to be identified</source>
        <translation>à identifier</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>its key has changed</source>
        <translation>sa clé a changé</translation>
    </message>
    <message>
        <source>its key is not confirmed</source>
        <translation>sa clé n’est pas confirmée</translation>
    </message>
    <message>
        <source>hangs up</source>
        <translation>raccroche</translation>
    </message>
    <message>
        <source>no address: remove it</source>
        <translation>pas une adresse&#xa0;: à retirer</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>ne répond pas</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Each recording is read once, sealed, read again and compared. A camera is emptied only after that.</source>
        <translation>Chaque enregistrement est lu une fois, scellé, relu et comparé. Une caméra n’est vidée qu’ensuite.</translation>
    </message>
</context>
<context>
    <name>DocksScreen</name>
    <message>
        <source>List of cameras</source>
        <translation>Liste des caméras</translation>
    </message>
    <message>
        <source>Serials, the prefect&apos;s order and who has which camera</source>
        <translation>Numéros de série, arrêté du préfet et porteurs</translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <translation>
            <numerusform>%n caméra</numerusform>
            <numerusform>%n caméras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on a dock</source>
        <translation>
            <numerusform>%n posée</numerusform>
            <numerusform>%n posées</numerusform>
        </translation>
    </message>
    <message>
        <source>none on a dock</source>
        <translation>aucune posée</translation>
    </message>
    <message>
        <source>{cameras}, {docked}.</source>
        <translation>{cameras}, {docked}.</translation>
    </message>
    <message>
        <source>Saved, and on record.</source>
        <translation>Enregistré et inscrit au journal.</translation>
    </message>
    <message>
        <source>Put a camera on its dock</source>
        <translation>Posez une caméra</translation>
    </message>
    <message>
        <source>It is recognised by itself, its recordings are brought in and verified, and it is emptied as you set it. A camera of the service stands on the list: Station, Cameras.</source>
        <translation>Elle est reconnue d’elle-même, ses enregistrements sont transférés et vérifiés, puis elle est vidée selon son réglage. Une caméra du service figure sur la liste&#xa0;: Station, Caméras.</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Stations d’accueil</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Player: libVLC is there.</source>
        <translation>Lecteur&#xa0;: libVLC est présent.</translation>
    </message>
    <message>
        <source>Player: libVLC is missing. Install libvlc5 and vlc-plugin-base.</source>
        <translation>Lecteur&#xa0;: libVLC manque. Installez libvlc5 et vlc-plugin-base.</translation>
    </message>
    <message>
        <source>Codecs: all that cameras use can be decoded.</source>
        <translation>Codecs&#xa0;: tous ceux des caméras peuvent être décodés.</translation>
    </message>
    <message>
        <source>Codecs: {missing} cannot be decoded. Install the program again.</source>
        <translation>Codecs&#xa0;: {missing} ne peuvent pas être décodés. Réinstallez le programme.</translation>
    </message>
    <message>
        <source>Keyring: {backend}.</source>
        <translation>Trousseau&#xa0;: {backend}.</translation>
    </message>
    <message>
        <source>Keyring: none that keeps secrets encrypted answers. Open a session with a keyring, or keep the station&apos;s key in a file (--key-file).</source>
        <translation>Trousseau&#xa0;: aucun trousseau gardant les secrets chiffrés ne répond. Ouvrez une session avec un trousseau, ou gardez la clé de la station dans un fichier (--key-file).</translation>
    </message>
    <message>
        <source>Folder: {folder} belongs to this account alone.</source>
        <translation>Dossier&#xa0;: {folder} n’appartient qu’à ce compte.</translation>
    </message>
    <message>
        <source>Folder: {folder} can be read by other accounts, or not written. Run: chmod 700 {folder}</source>
        <translation>Dossier&#xa0;: {folder} peut être lu par d’autres comptes, ou n’accepte pas l’écriture. Lancez&#xa0;: chmod 700 {folder}</translation>
    </message>
    <message>
        <source>Disk: {free} free.</source>
        <translation>Disque&#xa0;: {free} libres.</translation>
    </message>
    <message>
        <source>Disk: only {free} free. Make some room before a camera docks.</source>
        <translation>Disque&#xa0;: seulement {free} libres. Faites de la place avant de poser une caméra.</translation>
    </message>
    <message>
        <source>File system: {kind}, an overwritten key is gone.</source>
        <translation>Système de fichiers&#xa0;: {kind}, une clé écrasée a bien disparu.</translation>
    </message>
    <message>
        <source>File system: {kind} may keep old copies of an erased key. Put the station on a local ext4 or NTFS disk, encrypted underneath.</source>
        <translation>Système de fichiers&#xa0;: {kind} peut garder d’anciennes copies d’une clé effacée. Placez la station sur un disque local ext4 ou NTFS, lui-même chiffré.</translation>
    </message>
    <message>
        <source>Clock: agrees with the last use of the station.</source>
        <translation>Horloge&#xa0;: concorde avec la dernière utilisation de la station.</translation>
    </message>
    <message>
        <source>Clock: {days} days from the last use of the station. Check the date of this computer.</source>
        <translation>Horloge&#xa0;: à {days}&#xa0;jours de la dernière utilisation de la station. Vérifiez la date de cet ordinateur.</translation>
    </message>
    <message>
        <source>Erasure with nobody there: installed, last run {when}.</source>
        <translation>Effacement sans personne&#xa0;: installé, dernier passage {when}.</translation>
    </message>
    <message>
        <source>Crash dumps: off.</source>
        <translation>Vidages mémoire&#xa0;: désactivés.</translation>
    </message>
    <message>
        <source>Crash dumps: on, they may hold keys. Run: ulimit -c 0</source>
        <translation>Vidages mémoire&#xa0;: activés, ils peuvent contenir des clés. Lancez&#xa0;: ulimit -c 0</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Cameras: {listed} on the list, {limit} by the prefect&apos;s order, until {until}.</source>
        <translation>Caméras&#xa0;: {listed} sur la liste, autorisées par l’arrêté&#xa0;: {limit}, jusqu’au&#xa0;: {until}.</translation>
    </message>
    <message>
        <source>Ask the prefect for an order that fits. Recordings come in all the same.</source>
        <translation>Demandez au préfet un arrêté à jour. Les enregistrements sont reçus quand même.</translation>
    </message>
    <message>
        <source>never yet</source>
        <translation>jamais encore</translation>
    </message>
    <message>
        <source>Erasure with nobody there: installed, but last run {when}. Keep this account signed in to the computer, or see what the timer says; the window and each command erase what is due meanwhile.</source>
        <translation>Effacement sans personne&#xa0;: installé, mais dernier passage {when}. Gardez ce compte ouvert sur le poste, ou voyez ce que dit la tâche&#xa0;; en attendant, la fenêtre et chaque commande effacent ce qui est échu.</translation>
    </message>
    <message>
        <source>Erasure with nobody there: no timer for this system comes with the program. Have it call each hour: bwc-review sweep --unattended</source>
        <translation>Effacement sans personne&#xa0;: le programme n’apporte pas de tâche pour ce système. Faites appeler chaque heure&#xa0;: bwc-review sweep --unattended</translation>
    </message>
    <message>
        <source>Erasure with nobody there: not installed. Import packaging/windows/bwc-review-sweep.xml in the task scheduler, under the name BWC Review sweep.</source>
        <translation>Effacement sans personne&#xa0;: pas installé. Importez packaging/windows/bwc-review-sweep.xml dans le planificateur de tâches, sous le nom BWC Review sweep.</translation>
    </message>
    <message>
        <source>Erasure with nobody there: not installed. Run: packaging/timer install</source>
        <translation>Effacement sans personne&#xa0;: pas installé. Lancez&#xa0;: packaging/timer install</translation>
    </message>
    <message>
        <source>Integrity: not checked yet. It is done each week; now: bwc-review verify</source>
        <translation>Intégrité&#xa0;: pas encore contrôlée. Le contrôle a lieu chaque semaine&#xa0;; tout de suite&#xa0;: bwc-review verify</translation>
    </message>
    <message>
        <source>Integrity: damage found {when} ({bad} recordings). Run: bwc-review verify</source>
        <translation>Intégrité&#xa0;: dommages trouvés {when} ({bad} enregistrement(s)). Lancez&#xa0;: bwc-review verify</translation>
    </message>
    <message>
        <source>Integrity: last checked {when}. It is done each week while the computer is on; now: bwc-review verify</source>
        <translation>Intégrité&#xa0;: dernier contrôle {when}. Il a lieu chaque semaine quand l’ordinateur est allumé&#xa0;; tout de suite&#xa0;: bwc-review verify</translation>
    </message>
    <message>
        <source>Integrity: everything checked {when}, and whole.</source>
        <translation>Intégrité&#xa0;: tout a été contrôlé {when}, et tout est intact.</translation>
    </message>
</context>
<context>
    <name>EffectDialog</name>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>Yes, these recordings may be erased</source>
        <translation>Oui, ces enregistrements peuvent être effacés</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Due then</source>
        <translation>Échéance ensuite</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>impossible: stays</source>
        <translation>impossible&#xa0;: inchangé</translation>
    </message>
    <message>
        <source>date to check</source>
        <translation>date à vérifier</translation>
    </message>
    <message>
        <source>{day}, at once</source>
        <translation>{day}, aussitôt</translation>
    </message>
    <message>
        <source>{day}, later today</source>
        <translation>{day}, plus tard dans la journée</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Annulé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
</context>
<context>
    <name>EmptyDialog</name>
    <message>
        <source>Empty {camera}</source>
        <translation>Vider {camera}</translation>
    </message>
    <message>
        <source>Nothing is erased yet: this is what would happen. Each file is first read again, on the camera and in the vault, and goes only where both are the same.</source>
        <translation>Rien n’est encore effacé&#xa0;: voici ce qui se passerait. Chaque fichier est d’abord relu, sur la caméra et dans le coffre, et n’est effacé que si les deux sont identiques.</translation>
    </message>
    <message>
        <source>Files on the camera</source>
        <translation>Fichiers de la caméra</translation>
    </message>
    <message>
        <source>Files at the dock</source>
        <translation>Fichiers de la station d’accueil</translation>
    </message>
    <message>
        <source>Files in the folder</source>
        <translation>Fichiers du dossier</translation>
    </message>
    <message>
        <source>Empty the camera</source>
        <translation>Vider la caméra</translation>
    </message>
    <message>
        <source>Erase from the dock</source>
        <translation>Effacer de la station d’accueil</translation>
    </message>
    <message>
        <source>Erase from the folder</source>
        <translation>Effacer du dossier</translation>
    </message>
    <message>
        <source>Looking at the camera</source>
        <translation>Examen de la caméra</translation>
    </message>
    <message>
        <source>Looking at the dock</source>
        <translation>Examen de la station d’accueil</translation>
    </message>
    <message>
        <source>Looking at the folder</source>
        <translation>Examen du dossier</translation>
    </message>
    <message>
        <source>Nothing is erased yet: this is what would happen to the files of the cameras that wait for an order. Each file is first read again, at the dock and in the vault, and goes only where both are the same.</source>
        <translation>Rien n’est encore effacé&#xa0;: voici ce que deviendraient les fichiers des caméras qui attendent un ordre. Chaque fichier est d’abord relu, sur la station d’accueil et dans le coffre, et n’est effacé que si les deux sont identiques.</translation>
    </message>
    <message>
        <source>Nothing is erased yet: this is what would happen to the files of the cameras that wait for an order. Each file is first read again, in the folder and in the vault, and goes only where both are the same.</source>
        <translation>Rien n’est encore effacé&#xa0;: voici ce que deviendraient les fichiers des caméras qui attendent un ordre. Chaque fichier est d’abord relu, dans le dossier et dans le coffre, et n’est effacé que si les deux sont identiques.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would stay.</source>
        <translation>
            <numerusform>%n fichier resterait.</numerusform>
            <numerusform>%n fichiers resteraient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are older than a month.</source>
        <translation>
            <numerusform>%n d’entre eux a plus d’un mois.</numerusform>
            <numerusform>%n d’entre eux ont plus d’un mois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would go.</source>
        <translation>Rien ne serait effacé.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would go ({size}).</source>
        <translation>
            <numerusform>%n fichier serait effacé ({size}).</numerusform>
            <numerusform>%n fichiers seraient effacés ({size}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading again and comparing</source>
        <translation>Relecture et comparaison</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) erased from the dock.</source>
        <translation>
            <numerusform>%n fichier effacé de la station d’accueil.</numerusform>
            <numerusform>%n fichiers effacés de la station d’accueil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) erased from the camera.</source>
        <translation>
            <numerusform>%n fichier effacé de la caméra.</numerusform>
            <numerusform>%n fichiers effacés de la caméra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) erased from the folder.</source>
        <translation>
            <numerusform>%n fichier effacé du dossier.</numerusform>
            <numerusform>%n fichiers effacés du dossier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still on it.</source>
        <translation>
            <numerusform>%n fichier s’y trouve encore.</numerusform>
            <numerusform>%n fichiers s’y trouvent encore.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was not erased stays at the dock; nothing is lost.</source>
        <translation>Ce qui n’a pas été effacé reste sur la station d’accueil&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>What was not erased stays in the folder; nothing is lost.</source>
        <translation>Ce qui n’a pas été effacé reste dans le dossier&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>What was not erased stays on the camera; nothing is lost.</source>
        <translation>Ce qui n’a pas été effacé reste sur la caméra&#xa0;; rien n’est perdu.</translation>
    </message>
</context>
<context>
    <name>EndedPage</name>
    <message>
        <source>State the reason again…</source>
        <translation>Indiquer de nouveau le motif…</translation>
    </message>
    <message>
        <source>Marks and stills are kept. The look goes on where it stood.</source>
        <translation>Les marques et les images fixes sont gardées. La consultation reprendra où elle en était.</translation>
    </message>
    <message>
        <source>The reason has ended</source>
        <translation>Le motif a pris fin</translation>
    </message>
    <message>
        <source>The time for which it was stated is over. The pictures have been closed.</source>
        <translation>Le temps pour lequel il était indiqué est écoulé. Les images ont été fermées.</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase on request</source>
        <translation>Effacer sur demande</translation>
    </message>
    <message>
        <source>The original, everything made from it and its words are erased at once and for good. Its line in the inventory stays.</source>
        <translation>L’original, tout ce qui en a été tiré et ses mots sont effacés aussitôt et définitivement. Sa ligne reste à l’inventaire.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer définitivement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>There is no station in {folder} yet.
Nothing was changed.
Create one with the first-start wizard, or choose another data folder.</source>
        <translation>Il n’y a pas encore de station dans {folder}.
Rien n’a été modifié.
Créez-la avec l’assistant de premier démarrage, ou choisissez un autre dossier de données.</translation>
    </message>
    <message>
        <source>{folder} already holds a station.
It was left as it is.
Open it, or choose an empty folder for a new one.</source>
        <translation>{folder} contient déjà une station.
Elle a été laissée telle quelle.
Ouvrez-la, ou choisissez un dossier vide pour en créer une autre.</translation>
    </message>
    <message>
        <source>This station is already open in another window or program.
Nothing was changed.
Close the other one, then try again ({folder}).</source>
        <translation>Cette station est déjà ouverte dans une autre fenêtre ou un autre programme.
Rien n’a été modifié.
Fermez l’autre, puis réessayez ({folder}).</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used ({cause}).
Nothing was changed.
Check that the disk is connected and that this account may write to it.</source>
        <translation>Le dossier {folder} ne peut pas être utilisé ({cause}).
Rien n’a été modifié.
Vérifiez que le disque est connecté et que ce compte peut y écrire.</translation>
    </message>
    <message>
        <source>This computer has no keyring that keeps secrets encrypted.
Nothing was stored in clear.
Unlock the keyring of the session, or choose a key file protected by a passphrase.</source>
        <translation>Cet ordinateur n’a pas de trousseau qui garde les secrets chiffrés.
Rien n’a été enregistré en clair.
Déverrouillez le trousseau de la session, ou choisissez un fichier de clé protégé par une phrase de passe.</translation>
    </message>
    <message>
        <source>The passphrase of this station&apos;s key file is needed.
Recordings are untouched.
Type it to open the station.</source>
        <translation>La phrase de passe du fichier de clé de cette station est nécessaire.
Les enregistrements sont intacts.
Saisissez-la pour ouvrir la station.</translation>
    </message>
    <message>
        <source>This passphrase does not open the station&apos;s key file.
Recordings are untouched.
Check the keyboard and capital letters, then try again.</source>
        <translation>Cette phrase de passe n’ouvre pas le fichier de clé de la station.
Les enregistrements sont intacts.
Vérifiez le clavier et les majuscules, puis réessayez.</translation>
    </message>
    <message>
        <source>The key file {file} is damaged.
The sealed recordings are untouched.
Do not replace it: use the recovery sheet kept in the safe.</source>
        <translation>Le fichier de clé {file} est endommagé.
Les enregistrements scellés sont intacts.
Ne le remplacez pas&#xa0;: utilisez la feuille de secours gardée au coffre.</translation>
    </message>
    <message>
        <source>The catalogue does not open with the key of this station.
The sealed recordings are untouched.
Check that the data folder is complete, or use the recovery sheet.</source>
        <translation>Le catalogue ne s’ouvre pas avec la clé de cette station.
Les enregistrements scellés sont intacts.
Vérifiez que le dossier de données est complet, ou utilisez la feuille de secours.</translation>
    </message>
    <message>
        <source>The catalogue is damaged.
The sealed recordings are untouched.
Do not go on working: keep a copy of the data folder and tell the person who looks after the computer.</source>
        <translation>Le catalogue est endommagé.
Les enregistrements scellés sont intacts.
Ne continuez pas à travailler&#xa0;: gardez une copie du dossier de données et prévenez la personne qui s’occupe de l’ordinateur.</translation>
    </message>
    <message>
        <source>The weekly integrity check found damage: {clips} damaged recordings, or the journal or a register that is not what was written.
Nothing was changed, and what is whole stays so.
Open Station, Integrity and check again to see what it is; tell the head of service.</source>
        <translation>Le contrôle d’intégrité hebdomadaire a trouvé des dommages&#xa0;: {clips} enregistrement(s) endommagé(s), ou le journal ou un registre qui n’est plus ce qui a été écrit.
Rien n’a été modifié, et ce qui est intact le reste.
Ouvrez Station, Intégrité et contrôlez de nouveau pour voir ce qu’il en est&#xa0;; prévenez le responsable du service.</translation>
    </message>
    <message>
        <source>This station was opened by a newer version of the program.
Nothing was changed.
Install that version, or a later one.</source>
        <translation>Cette station a été ouverte par une version plus récente du programme.
Rien n’a été modifié.
Installez cette version, ou une version ultérieure.</translation>
    </message>
    <message>
        <source>A copy of the data folder was put back: its journal ({found} entries) does not go on from the last one seen on this computer ({expected} entries).
What was erased stays erased ({erased} again), what was released stays released ({released} again), rights that ended stay ended ({rights} again).
What else was written since the copy is lost: tell the head of service.</source>
        <translation>Une copie du dossier de données a été remise en place&#xa0;: son journal ({found} écritures) ne prolonge pas le dernier vu sur ce poste ({expected} écritures).
Ce qui a été effacé le reste ({erased} de nouveau), ce qui a été levé le reste ({released} de nouveau), les droits qui ont pris fin restent finis ({rights} de nouveau).
Le reste de ce qui a été écrit depuis la copie est perdu&#xa0;: prévenez le responsable du service.</translation>
    </message>
    <message>
        <source>A copy of the data folder was put back: its journal ({found} entries) does not go on from the last one seen on this computer ({expected} entries), and what was released or erased since is not known here.
Nothing is listed and nothing is lost; what is due is erased as always.
The head of service signs in and says of each open hold ({holds}) whether it still runs; on the command line: bwc-review put-back.</source>
        <translation>Une copie du dossier de données a été remise en place&#xa0;: son journal ({found} écritures) ne prolonge pas le dernier vu sur ce poste ({expected} écritures), et ce qui a été levé ou effacé depuis n’est pas connu ici.
Rien n’est listé et rien n’est perdu&#xa0;; ce qui arrive à échéance est effacé comme toujours.
Le responsable du service se connecte et dit de chaque conservation ouverte ({holds}) si elle court encore&#xa0;; en ligne de commande&#xa0;: bwc-review put-back.</translation>
    </message>
    <message>
        <source>The settings of this computer could not be read ({file}).
Recordings and rules are not concerned; usual values are used.
Look at the Station screen and choose again.</source>
        <translation>Les réglages de cet ordinateur n’ont pas pu être lus ({file}).
Les enregistrements et les règles ne sont pas concernés&#xa0;; les valeurs habituelles sont utilisées.
Ouvrez l’écran Station et choisissez de nouveau.</translation>
    </message>
    <message>
        <source>The passphrase is not right.
Nothing is locked.
Check capital letters and the keyboard, then try again.</source>
        <translation>La phrase de passe n’est pas la bonne.
Rien n’est verrouillé.
Vérifiez les majuscules et le clavier, puis réessayez.</translation>
    </message>
    <message>
        <source>Too many wrong tries.
Nothing is lost.
Wait {wait} before the next one.</source>
        <translation>Trop d’essais erronés.
Rien n’est perdu.
Attendez {wait} avant le prochain.</translation>
    </message>
    <message>
        <source>Nobody here signs in as {login}.
Nothing was changed.
Check the name, or ask the head of service.</source>
        <translation>Personne ici n’a l’identifiant {login}.
Rien n’a été modifié.
Vérifiez l’identifiant, ou demandez au responsable du service.</translation>
    </message>
    <message>
        <source>Somebody already signs in as {login}.
Nothing was changed.
Choose another sign-in name.</source>
        <translation>L’identifiant {login} est déjà pris.
Rien n’a été modifié.
Choisissez un autre identifiant.</translation>
    </message>
    <message>
        <source>Your habilitation has not begun or has ended.
Nothing was changed.
Ask the head of service to check the mayor&apos;s order.</source>
        <translation>Votre habilitation n’a pas commencé ou a pris fin.
Rien n’a été modifié.
Demandez au responsable du service de vérifier l’arrêté du maire.</translation>
    </message>
    <message>
        <source>This passphrase is too weak.
Nothing was changed.
Take at least {minimum} characters, or four words that do not belong together.</source>
        <translation>Cette phrase de passe est trop faible.
Rien n’a été modifié.
Prenez au moins {minimum} caractères, ou quatre mots sans rapport entre eux.</translation>
    </message>
    <message>
        <source>Somebody has to sign in for this.
Nothing was changed.
Sign in, then try again.</source>
        <translation>Quelqu’un doit s’identifier pour cela.
Rien n’a été modifié.
Identifiez-vous, puis réessayez.</translation>
    </message>
    <message>
        <source>A reason is needed before the first picture.
Nothing was shown.
Open the recording again and state the reason.</source>
        <translation>Un motif est nécessaire avant la première image.
Rien n’a été montré.
Ouvrez de nouveau l’enregistrement et indiquez le motif.</translation>
    </message>
    <message>
        <source>This is not the recovery key of this station.
Nothing was changed.
Type again the characters printed on the recovery sheet.</source>
        <translation>Ce n’est pas la clé de secours de cette station.
Rien n’a été modifié.
Saisissez de nouveau les caractères imprimés sur la feuille de secours.</translation>
    </message>
    <message>
        <source>{matches} recordings are called {clip}.
Nothing was changed.
Type more of the identifier.</source>
        <translation>{matches} enregistrements s’appellent {clip}.
Rien n’a été modifié.
Saisissez davantage de l’identifiant.</translation>
    </message>
    <message>
        <source>No recording is called {clip}.
Nothing was changed.
It may have been erased: look in the journal, or run bwc-review clips --state erased.</source>
        <translation>Aucun enregistrement ne s’appelle {clip}.
Rien n’a été modifié.
Il a peut-être été effacé&#xa0;: consultez le journal, ou lancez bwc-review clips --state erased.</translation>
    </message>
    <message>
        <source>Some keys in the settings of this computer cannot be used: {entries}.
Those actions have their usual keys; all others are as chosen.
Choose again under Station, Keys.</source>
        <translation>Certaines touches des réglages de cet ordinateur ne peuvent pas servir&#xa0;: {entries}.
Ces actions gardent leurs touches d’origine&#xa0;; toutes les autres sont comme choisies.
Choisissez à nouveau dans Station, Touches.</translation>
    </message>
    <message>
        <source>Recording {clip} has been erased.
What was done with it stays in the journal.
The pictures cannot be brought back.</source>
        <translation>L’enregistrement {clip} a été effacé.
Ce qui en a été fait reste dans le journal.
Les images ne peuvent pas être rétablies.</translation>
    </message>
    <message>
        <source>Recording {clip} was erased on {day}.
What was done with it stays in the journal.
The pictures cannot be brought back.</source>
        <translation>L’enregistrement {clip} a été effacé le {day}.
Ce qui en a été fait reste dans le journal.
Les images ne peuvent pas être rétablies.</translation>
    </message>
    <message>
        <source>The date of recording {clip} is not in doubt.
Nothing was changed.
Where the camera&apos;s clock was wrong, correct the clock.</source>
        <translation>La date de l’enregistrement {clip} n’est pas douteuse.
Rien n’a été modifié.
Si l’horloge de la caméra était fausse, corrigez l’horloge.</translation>
    </message>
    <message>
        <source>The recording cannot have begun then.
Nothing was changed.
State an hour that lies before the camera was docked.</source>
        <translation>L’enregistrement ne peut pas avoir commencé à cette heure-là.
Rien n’a été modifié.
Indiquez une heure antérieure au déchargement de la caméra.</translation>
    </message>
    <message>
        <source>Recording {clip} is no longer what was sealed.
The other recordings are not concerned.
Do not extract it; tell the head of service and keep the camera.</source>
        <translation>L’enregistrement {clip} n’est plus tel qu’il a été scellé.
Les autres enregistrements ne sont pas concernés.
Ne l’extrayez pas&#xa0;; prévenez le responsable du service et gardez la caméra.</translation>
    </message>
    <message>
        <source>Recording {clip} does not have its length: {found} instead of {expected}.
The other recordings are not concerned.
Do not extract it; tell the head of service.</source>
        <translation>L’enregistrement {clip} n’a pas sa longueur&#xa0;: {found} au lieu de {expected}.
Les autres enregistrements ne sont pas concernés.
Ne l’extrayez pas&#xa0;; prévenez le responsable du service.</translation>
    </message>
    <message>
        <source>Recording {clip} was sealed for another key.
It is whole.
Sign in as a person entitled to images, or use the recovery sheet.</source>
        <translation>L’enregistrement {clip} a été scellé pour une autre clé.
Il est intègre.
Qu’une personne habilitée aux images s’identifie, ou utilisez la feuille de secours.</translation>
    </message>
    <message>
        <source>The disk of {folder} does not answer: the program ended without waiting for it.
What was recorded before is not lost; the next start puts the journal in order.
Check the disk and its cable before starting again.</source>
        <translation>Le disque de {folder} ne répond pas&#xa0;: le programme s’est fermé sans l’attendre.
Ce qui a été enregistré auparavant n’est pas perdu&#xa0;; le prochain démarrage remet le journal en ordre.
Vérifiez le disque et son câble avant de redémarrer.</translation>
    </message>
    <message>
        <source>A sealed file of recording {clip} is not in its place.
The other recordings are not concerned.
Check that the disk is connected; tell the head of service.</source>
        <translation>Un fichier scellé de l’enregistrement {clip} n’est pas à sa place.
Les autres enregistrements ne sont pas concernés.
Vérifiez que le disque est connecté&#xa0;; prévenez le responsable du service.</translation>
    </message>
    <message>
        <source>The vault holds a recording, {clip}, that the list does not know.
The list is probably older than the vault: it was put back from a copy.
Tell the head of service; nothing has been erased.</source>
        <translation>La réserve scellée contient un enregistrement, {clip}, que la liste ne connaît pas.
La liste est sans doute plus ancienne que la réserve&#xa0;: elle a été remise en place depuis une copie.
Prévenez le responsable du service&#xa0;; rien n’a été effacé.</translation>
    </message>
    <message>
        <source>No picture can be read from recording {clip}.
The file is kept and sealed as the camera wrote it.
It can still be extracted for a laboratory.</source>
        <translation>Aucune image ne peut être lue dans l’enregistrement {clip}.
Le fichier est gardé et scellé tel que la caméra l’a écrit.
Il peut encore être extrait pour un laboratoire.</translation>
    </message>
    <message>
        <source>This instant lies outside recording {clip}.
Nothing was changed.
Choose an instant inside the recording.</source>
        <translation>Cet instant est hors de l’enregistrement {clip}.
Rien n’a été modifié.
Choisissez un instant de l’enregistrement.</translation>
    </message>
    <message>
        <source>Recording {clip} has no picture {frame}.
Nothing was changed.
Choose an instant inside the recording.</source>
        <translation>L’enregistrement {clip} n’a pas d’image {frame}.
Rien n’a été modifié.
Choisissez un instant de l’enregistrement.</translation>
    </message>
    <message>
        <source>{volume} was plugged in, but the computer did not mount it ({cause}).
Nothing is lost: what is on it stays there.
Take it out and put it in again, or have the computer&apos;s administrator allow it.</source>
        <translation>{volume} a été branché, mais l’ordinateur ne l’a pas monté ({cause}).
Rien n’est perdu&#xa0;: ce qu’il contient y reste.
Retirez-le et rebranchez-le, ou demandez à l’administrateur du poste de l’autoriser.</translation>
    </message>
    <message>
        <source>{volume} should not be taken away yet ({cause}).
Nothing is lost: what was brought in is safe.
Wait a moment, close what shows its files, then ask again.</source>
        <translation>{volume} ne doit pas encore être retiré ({cause}).
Rien n’est perdu&#xa0;: ce qui a été transféré est en sûreté.
Patientez un instant, fermez ce qui affiche ses fichiers, puis recommencez.</translation>
    </message>
    <message>
        <source>{source} is not there or cannot be listed.
Nothing is lost: the camera keeps its recordings.
Connect the camera or its docking station again.</source>
        <translation>{source} est absent ou ne peut pas être parcouru.
Rien n’est perdu&#xa0;: la caméra garde ses enregistrements.
Reconnectez la caméra ou sa station d’accueil.</translation>
    </message>
    <message>
        <source>{file} cannot be read on the camera ({cause}).
The camera keeps it; the other files are brought in.
Clean the contacts, dock the camera again, then retry.</source>
        <translation>{file} ne peut pas être lu sur la caméra ({cause}).
La caméra le garde&#xa0;; les autres fichiers sont transférés.
Nettoyez les contacts, reposez la caméra, puis réessayez.</translation>
    </message>
    <message>
        <source>{file} is no longer where it was: somebody or something else erased or moved it during the transfer.
The station has no copy of it; the others are brought in.
Ask whoever looks after the dock, or unloads the same cameras.</source>
        <translation>{file} n’est plus à sa place&#xa0;: une autre personne ou un autre logiciel l’a effacé ou déplacé pendant le transfert.
Le poste n’en a aucune copie&#xa0;; les autres sont transférés.
Demandez à qui s’occupe de la station d’accueil, ou décharge les mêmes caméras.</translation>
    </message>
    <message>
        <source>The camera was taken away while {file} was being read.
The camera keeps it; nothing half-copied is listed.
Put the camera back: the transfer goes on where it stopped.</source>
        <translation>La caméra a été retirée pendant la lecture de {file}.
La caméra le garde&#xa0;; aucune copie incomplète n’est listée.
Reposez la caméra&#xa0;: le transfert reprend où il s’est arrêté.</translation>
    </message>
    <message>
        <source>{file} changed while it was being read.
The camera keeps it.
Stop the recording on the camera, then dock it again.</source>
        <translation>{file} a changé pendant sa lecture.
La caméra le garde.
Arrêtez l’enregistrement sur la caméra, puis reposez-la.</translation>
    </message>
    <message>
        <source>The disk of the station is full.
The camera keeps its recordings and nothing is half-written.
Free some room on this disk, then try again.</source>
        <translation>Le disque de la station est plein.
La caméra garde ses enregistrements et rien n’est écrit à moitié.
Faites de la place sur ce disque, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk of the station is full: {needed} are needed.
The camera keeps its recordings and nothing is half-written.
Free some room on this disk, then try again.</source>
        <translation>Le disque de la station est plein&#xa0;: il faut {needed}.
La caméra garde ses enregistrements et rien n’est écrit à moitié.
Faites de la place sur ce disque, puis réessayez.</translation>
    </message>
    <message>
        <source>The sealed copy of {file} is not what was read.
The camera keeps the original and will not be emptied.
Dock it again; if it happens twice, have the disk checked.</source>
        <translation>La copie scellée de {file} n’est pas ce qui a été lu.
La caméra garde l’original et ne sera pas vidée.
Reposez-la&#xa0;; si cela se reproduit, faites vérifier le disque.</translation>
    </message>
    <message>
        <source>{file}, which a dock has sent, could not be erased from what is waiting at the station.
It is sealed there, and the vault holds a verified copy.
It is tried again by itself. If it happens again, have the disk checked.</source>
        <translation>{file}, envoyé par une station d’accueil, n’a pas pu être effacé de ce qui attend au poste.
Il y est scellé, et le coffre en garde une copie vérifiée.
Le poste réessaie de lui-même. Si cela se reproduit, faites contrôler le disque.</translation>
    </message>
    <message>
        <source>{file}: the dock does not let the station erase there, and nothing was erased.
The station holds a verified copy of what was to go.
Have whoever looks after the dock let the station&apos;s account erase in this folder, or empty it there.</source>
        <translation>{file}&#xa0;: la station d’accueil ne laisse rien effacer, et rien n’a été effacé.
Le poste garde une copie vérifiée de ce qui devait l’être.
Demandez à qui s’occupe de la station d’accueil de permettre au compte du poste d’effacer dans ce dossier, ou de le vider.</translation>
    </message>
    <message>
        <source>{file} changed at the dock after it was copied: it was not erased.
The dock keeps it, and the station what was there before.
It is brought in again by itself once it is finished.</source>
        <translation>{file} a changé sur la station d’accueil après sa copie&#xa0;: il n’a pas été effacé.
La station d’accueil le garde, et le poste ce qui s’y trouvait avant.
Il est repris de lui-même dès qu’il est terminé.</translation>
    </message>
    <message>
        <source>{file} is no longer at the dock: there was nothing to erase.
The station holds a verified copy.
The dock&apos;s own software may have erased it: ask whoever looks after it.</source>
        <translation>{file} n’est plus sur la station d’accueil&#xa0;: il n’y avait rien à effacer.
Le poste en garde une copie vérifiée.
Le logiciel de la station d’accueil a pu l’effacer&#xa0;: demandez à qui s’en occupe.</translation>
    </message>
    <message>
        <source>{file} could not be erased from the dock ({cause}).
The station holds a verified copy.
It is tried again by itself; if it happens again, ask whoever looks after the dock.</source>
        <translation>{file} n’a pas pu être effacé de la station d’accueil ({cause}).
Le poste en garde une copie vérifiée.
Il réessaie de lui-même&#xa0;; si cela se reproduit, demandez à qui s’occupe de la station d’accueil.</translation>
    </message>
    <message>
        <source>{file} is write-protected: nothing was erased from it.
The station holds a verified copy of what was to go.
Remove the write protection and dock the camera again.</source>
        <translation>{file} est protégé en écriture&#xa0;: rien n’y a été effacé.
Le poste détient une copie vérifiée de ce qui devait partir.
Retirez la protection en écriture et reposez la caméra.</translation>
    </message>
    <message>
        <source>{file} changed on the camera after it was copied: it was not erased.
The camera keeps it, and the station what was there before.
Stop the recording on the camera, then bring in again.</source>
        <translation>{file} a changé sur la caméra après sa copie&#xa0;: il n’a pas été effacé.
La caméra le garde, et le poste garde ce qui s’y trouvait avant.
Arrêtez l’enregistrement sur la caméra, puis relancez le déchargement.</translation>
    </message>
    <message>
        <source>{file} is no longer on the camera: there was nothing to erase.
The station holds a verified copy.
If nobody took it away, have the camera&apos;s memory checked.</source>
        <translation>{file} n’est plus sur la caméra&#xa0;: il n’y avait rien à effacer.
Le poste en détient une copie vérifiée.
Si personne ne l’a retiré, faites vérifier la mémoire de la caméra.</translation>
    </message>
    <message>
        <source>{file} could not be erased from the camera ({cause}).
The station holds a verified copy.
Remove the write protection and dock the camera again.</source>
        <translation>{file} n’a pas pu être effacé de la caméra ({cause}).
La station détient une copie vérifiée.
Retirez la protection en écriture et reposez la caméra.</translation>
    </message>
    <message>
        <source>{file} cannot be read: its share or drive does not answer, and the system holds on to the question.
Nothing is lost: it stays where it is, and the other docks go on.
Check the network and the dock. It is read by itself once the share answers; if it does and nothing comes, restart the computer.</source>
        <translation>{file} ne peut pas être lu&#xa0;: son partage ou son disque ne répond pas, et le système reste en attente.
Rien n’est perdu&#xa0;: il reste où il est, et les autres stations d’accueil continuent.
Vérifiez le réseau et la station d’accueil. Il sera lu de lui-même dès que le partage répondra&#xa0;; s’il répond et que rien ne vient, redémarrez l’ordinateur.</translation>
    </message>
    <message>
        <source>Docks said that recordings were complete and sent only notes about them ({count}).
No recording of the station is lost; the notes were erased with their month.
Look whether the dock&apos;s own server or the camera still holds these recordings.</source>
        <translation>Des stations d’accueil ont dit complets des enregistrements dont elles n’ont envoyé que les notes ({count}).
Aucun enregistrement du poste n’est perdu&#xa0;; les notes ont été effacées au bout de leur mois.
Voyez si la station d’accueil ou la caméra détient encore ces enregistrements.</translation>
    </message>
    <message>
        <source>The part of the program that looks into recordings stopped at {file}.
Nothing is lost: it is sealed, compared and in the list.
If it cannot be viewed, tell the head of service.</source>
        <translation>La partie du programme qui examine les enregistrements s’est arrêtée sur {file}.
Rien n’est perdu&#xa0;: il est scellé, vérifié et dans la liste.
S’il ne peut pas être visionné, prévenez le responsable du service.</translation>
    </message>
    <message>
        <source>{file} is too large to be read.
Nothing is lost: it is kept whole beside its recording. The positions and marks in it are not shown.
Tell the head of service: such a file is written by a camera or dock that is out of order.</source>
        <translation>{file} est trop grand pour être lu.
Rien n’est perdu&#xa0;: il est gardé entier avec son enregistrement. Les positions et les marques qu’il contient ne sont pas montrées.
Prévenez le responsable du service&#xa0;: un tel fichier vient d’une caméra ou d’une station d’accueil déréglée.</translation>
    </message>
    <message>
        <source>The part of the program that reads the cameras stopped at {file}.
The camera keeps it; the others are brought in.
Dock again; if it happens twice, tell the head of service.</source>
        <translation>La partie du programme qui lit les caméras s’est arrêtée sur {file}.
La caméra le garde&#xa0;; les autres sont transférés.
Reposez la caméra&#xa0;; si cela se reproduit, prévenez le responsable du service.</translation>
    </message>
    <message>
        <source>Docks cannot reach the station at {address}, port {port} ({cause}).
Nothing is lost: they keep their recordings and try again.
Choose an address of this computer and a free port under Station, Axis dock.</source>
        <translation>Les stations d’accueil ne peuvent pas joindre cette station à l’adresse {address}, port {port} ({cause}).
Rien n’est perdu&#xa0;: elles gardent leurs enregistrements et réessaient.
Choisissez une adresse de cet ordinateur et un port libre dans Station ▸ Réception Axis.</translation>
    </message>
    <message>
        <source>The station has no address yet by which a dock could reach it.
Nothing was changed.
Choose address and port under Station, Axis dock, then make the connection file.</source>
        <translation>La station n’a pas encore d’adresse par laquelle une station d’accueil pourrait la joindre.
Rien n’a été changé.
Choisissez l’adresse et le port dans Station ▸ Réception Axis, puis créez le fichier de connexion.</translation>
    </message>
    <message>
        <source>{serial} is not on the service&apos;s list of cameras.
Nothing was changed.
Add the camera under Station, with the prefect&apos;s order.</source>
        <translation>{serial} n’est pas sur la liste des caméras du service.
Rien n’a été modifié.
Ajoutez la caméra sous Station, avec l’arrêté préfectoral.</translation>
    </message>
    <message>
        <source>something still uses it</source>
        <translation>il est encore utilisé</translation>
    </message>
    <message>
        <source>the computer does not allow it</source>
        <translation>l’ordinateur ne l’autorise pas</translation>
    </message>
    <message>
        <source>it is no longer there</source>
        <translation>il n’est plus là</translation>
    </message>
    <message>
        <source>the disk or its filesystem does not answer as it should</source>
        <translation>le disque ou son système de fichiers ne répond pas comme il faut</translation>
    </message>
    <message>
        <source>There is no incident {number}.
Nothing was changed.
Check the number in the list of incidents.</source>
        <translation>Il n’y a pas d’intervention {number}.
Rien n’a été modifié.
Vérifiez le numéro dans la liste des interventions.</translation>
    </message>
    <message>
        <source>An incident lies neither in the future nor before {day}, when cameras were first allowed.
Nothing was saved.
Check its day and its hour.</source>
        <translation>Une intervention n’est ni dans le futur, ni antérieure au {day}, date à partir de laquelle les caméras sont autorisées.
Rien n’a été enregistré.
Vérifiez son jour et son heure.</translation>
    </message>
    <message>
        <source>No category has the code {code}.
Nothing was changed.
Look at the list of categories.</source>
        <translation>Aucune catégorie n’a le code {code}.
Rien n’a été modifié.
Consultez la liste des catégories.</translation>
    </message>
    <message>
        <source>“{label}” would say who people are, not what happened (R. 241-10).
Nothing was changed.
Name the act or the event instead.</source>
        <translation>«&#xa0;{label}&#xa0;» dirait qui sont les personnes, et non ce qui s’est passé (R. 241-10).
Rien n’a été modifié.
Nommez plutôt l’acte ou l’événement.</translation>
    </message>
    <message>
        <source>Another category is already called “{label}”.
Nothing was changed.
Take that one, or show it again if it is hidden.</source>
        <translation>Une autre catégorie s’appelle déjà «&#xa0;{label}&#xa0;».
Rien n’a été modifié.
Prenez celle-ci, ou proposez-la de nouveau si elle est masquée.</translation>
    </message>
    <message>
        <source>This name is too long or has signs that cannot be seen.
Nothing was changed.
Take one line of 80 signs at most.</source>
        <translation>Ce nom est trop long ou contient des signes invisibles.
Rien n’a été modifié.
Prenez une ligne de 80 signes au plus.</translation>
    </message>
    <message>
        <source>This phrase is not known.
Nothing was changed.
Look at the list of phrases again.</source>
        <translation>Cette phrase type n’est pas connue.
Rien n’a été modifié.
Regardez de nouveau la liste des phrases types.</translation>
    </message>
    <message>
        <source>This phrase is too long.
Nothing was changed.
Its name has {title} signs at most, its text {text}.</source>
        <translation>Cette phrase type est trop longue.
Rien n’a été modifié.
Son nom a {title} signes au plus, son texte {text}.</translation>
    </message>
    <message>
        <source>Incident {number} is open.
There is nothing to reopen.
Its report can be changed as it is.</source>
        <translation>L’intervention {number} est ouverte.
Il n’y a rien à rouvrir.
Son rapport peut être modifié tel quel.</translation>
    </message>
    <message>
        <source>This rule goes from {least} to {most}.
Nothing was changed.
Choose a figure between them.</source>
        <translation>Cette règle va de {least} à {most}.
Rien n’a été modifié.
Choisissez un nombre entre les deux.</translation>
    </message>
    <message>
        <source>Incident {number} is closed.
Its report stays as it was signed.
Open another incident for what is new.</source>
        <translation>L’intervention {number} est close.
Son rapport reste tel qu’il a été signé.
Ouvrez une autre intervention pour ce qui est nouveau.</translation>
    </message>
    <message>
        <source>This hold is not known.
Nothing was changed.
Look at the list of holds again.</source>
        <translation>Cette conservation est inconnue.
Rien n’a été modifié.
Consultez de nouveau la liste des conservations.</translation>
    </message>
    <message>
        <source>The month ended on {day}: a hold can no longer be opened.
Nothing was changed.
Note the refusal in the answer to the authority.</source>
        <translation>Le mois s’est terminé le {day}&#xa0;: une conservation ne peut plus être ouverte.
Rien n’a été modifié.
Mentionnez ce refus dans la réponse à l’autorité.</translation>
    </message>
    <message>
        <source>This hold has already been released.
Nothing was changed.
Open a new one if the month is not over.</source>
        <translation>Cette conservation est déjà levée.
Rien n’a été modifié.
Ouvrez-en une nouvelle si le mois n’est pas écoulé.</translation>
    </message>
    <message>
        <source>“{field}” is missing or cannot be read.
Nothing was saved.
Fill it in, then try again.</source>
        <translation>«&#xa0;{field}&#xa0;» manque ou ne peut pas être lu.
Rien n’a été enregistré.
Remplissez ce champ, puis réessayez.</translation>
    </message>
    <message>
        <source>A reference, an authority or the name of who receives has {most} signs at most.
Nothing was changed.
Shorten it; the story belongs into the report.</source>
        <translation>Une référence, une autorité ou le nom d’un destinataire compte {most} signes au plus.
Rien n’a été changé.
Raccourcissez&#xa0;; le récit a sa place dans le rapport.</translation>
    </message>
    <message>
        <source>A text holds a sign that cannot be written.
Nothing was changed.
Type it anew instead of pasting it.</source>
        <translation>Un texte contient un signe qui ne peut pas être écrit.
Rien n’a été modifié.
Saisissez-le à nouveau au lieu de le coller.</translation>
    </message>
    <message>
        <source>The list has more lines than the {most} that are printed at most.
Nothing was printed.
Narrow it by filters, or save it as a table.</source>
        <translation>La liste a plus de lignes que les {most} imprimées au plus.
Rien n’a été imprimé.
Réduisez-la par des filtres ou enregistrez-la comme tableau.</translation>
    </message>
    <message>
        <source>The list has {count} lines; {most} are printed at most.
Nothing was printed.
Narrow it by filters, or save it as a table.</source>
        <translation>La liste compte {count} lignes&#xa0;; {most} au plus s’impriment.
Rien n’a été imprimé.
Ajoutez des filtres, ou enregistrez-la en tableau.</translation>
    </message>
    <message>
        <source>This mark is no longer there.
The other marks are as they were.
It was removed meanwhile, or it went with its recording.</source>
        <translation>Cette marque n’existe plus.
Les autres marques sont telles qu’elles étaient.
Elle a été retirée entre-temps, ou elle est partie avec son enregistrement.</translation>
    </message>
    <message>
        <source>A still stays at the frame it was taken from.
Nothing was changed.
Go to another frame and take another still.</source>
        <translation>Une image fixe reste à l’image dont elle a été tirée.
Rien n’a été modifié.
Allez à une autre image et prenez une autre image fixe.</translation>
    </message>
    <message>
        <source>This mark was made on the camera: it cannot be changed or removed.
It stays as it is.
Set a mark of your own beside it.</source>
        <translation>Cette marque a été posée sur la caméra&#xa0;: elle ne peut être ni modifiée ni retirée.
Elle reste telle quelle.
Posez votre propre marque à côté.</translation>
    </message>
    <message>
        <source>A camera cannot be moved by more than {hours} hours.
Nothing was moved.
So large a difference is a wrong clock: check the hour of its recordings in the list.</source>
        <translation>Une caméra ne peut pas être décalée de plus de {hours}&#xa0;heures.
Rien n’a été décalé.
Un tel écart vient d’une horloge fausse&#xa0;: vérifiez l’heure de ses enregistrements dans la liste.</translation>
    </message>
    <message>
        <source>Automatic erasure is waiting: {count} recordings at once, or a clock that jumped.
They were not erased.
The head of service has to confirm today&apos;s date before the evening of {day}.</source>
        <translation>L’effacement automatique attend&#xa0;: {count} enregistrements d’un coup, ou une horloge qui a sauté.
Ils n’ont pas été effacés.
Le responsable du service doit confirmer la date du jour avant le soir du {day}.</translation>
    </message>
    <message>
        <source>No record of erasure is called {number}.
Nothing was changed.
Look at the list of records, then try again.</source>
        <translation>Aucun procès-verbal d’effacement ne porte le numéro {number}.
Rien n’a été changé.
Regardez la liste des procès-verbaux, puis réessayez.</translation>
    </message>
    <message>
        <source>This rule would erase recordings or names at once, {count} in all, that have not all been shown.
Nothing was erased and the rules are as they were.
Look at the list first, then decide.</source>
        <translation>Cette règle effacerait aussitôt des enregistrements ou des noms, {count} en tout, qui n’ont pas tous été montrés.
Rien n’a été effacé et les règles sont inchangées.
Regardez d’abord la liste, puis décidez.</translation>
    </message>
    <message>
        <source>What this rule would do is no longer what was shown: something came in or went meanwhile.
Nothing was erased and the rules are as they were.
Look at what changes again, then decide.</source>
        <translation>Les effets de cette règle ne sont plus ceux qui ont été montrés&#xa0;: quelque chose est arrivé ou parti entre-temps.
Rien n’a été effacé et les règles sont inchangées.
Regardez de nouveau ce qui change, puis décidez.</translation>
    </message>
    <message>
        <source>The journal cannot be written, so access is refused.
Recordings are untouched.
Check the room on the disk, then try again.</source>
        <translation>Le journal ne peut pas être écrit, l’accès est donc refusé.
Les enregistrements sont intacts.
Vérifiez la place sur le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>The player (libVLC) is not installed on this computer.
Recordings are untouched; everything else works.
Install the packages libvlc5 and vlc-plugin-base, then start again.</source>
        <translation>Le lecteur (libVLC) n’est pas installé sur cet ordinateur.
Les enregistrements sont intacts&#xa0;; tout le reste fonctionne.
Installez les paquets libvlc5 et vlc-plugin-base, puis redémarrez le programme.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({cause}).
Nothing is lost: the document can be made again.
Choose another folder, or make some room.</source>
        <translation>{file} ne peut pas être écrit ({cause}).
Rien n’est perdu&#xa0;: le document peut être refait.
Choisissez un autre dossier, ou faites de la place.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({cause}).
Nothing was changed.
Check the name and the rights of the file, then try again.</source>
        <translation>{file} ne peut pas être lu ({cause}).
Rien n’a été modifié.
Vérifiez le nom et les droits du fichier, puis réessayez.</translation>
    </message>
    <message>
        <source>One of the two cameras has no sound to compare.
Nothing was moved.
Pause on one same gesture and move the other camera by hand, frame by frame: the list of keys says how.</source>
        <translation>L’une des deux caméras n’a pas de son à comparer.
Rien n’a été décalé.
Arrêtez l’image sur un même geste et décalez l’autre caméra à la main, image par image&#xa0;: la liste des touches dit comment.</translation>
    </message>
    <message>
        <source>By their clocks the two cameras never recorded at the same time.
Nothing was moved.
Check the hour of the recordings in the list.</source>
        <translation>D’après leurs horloges, les deux caméras n’ont jamais enregistré en même temps.
Rien n’a été décalé.
Vérifiez l’heure des enregistrements dans la liste.</translation>
    </message>
    <message>
        <source>The two cameras recorded together for too short a time to compare their sound.
Nothing was moved.
Move the other camera by hand, frame by frame: the list of keys says how.</source>
        <translation>Les deux caméras ont enregistré ensemble trop peu de temps pour comparer leur son.
Rien n’a été décalé.
Décalez l’autre caméra à la main, image par image&#xa0;: la liste des touches dit comment.</translation>
    </message>
    <message>
        <source>There is too little to hear while both cameras recorded.
Nothing was moved.
Move the other camera by hand, frame by frame: the list of keys says how.</source>
        <translation>On entend trop peu de chose pendant que les deux caméras enregistraient.
Rien n’a été décalé.
Décalez l’autre caméra à la main, image par image&#xa0;: la liste des touches dit comment.</translation>
    </message>
    <message>
        <source>The sound of the two cameras does not agree enough: confidence {confidence} %, {needed} % are needed.
Nothing was moved.
Pause on one same gesture and move the other camera by hand, frame by frame: the list of keys says how.</source>
        <translation>Le son des deux caméras ne concorde pas assez&#xa0;: confiance {confidence}&#xa0;%, il en faut {needed}&#xa0;%.
Rien n’a été décalé.
Arrêtez l’image sur un même geste et décalez l’autre caméra à la main, image par image&#xa0;: la liste des touches dit comment.</translation>
    </message>
    <message>
        <source>Your habilitation has not begun or has ended.
Nothing was shown.
Ask the head of service to check the mayor&apos;s order.</source>
        <translation>Votre habilitation n’a pas commencé ou a pris fin.
Rien n’a été montré.
Demandez au responsable du service de vérifier l’arrêté du maire.</translation>
    </message>
    <message>
        <source>This recording is restricted on a person&apos;s request: it is shown for one stated reason only.
Nothing was shown.
State that reason, or ask the head of service about the request.</source>
        <translation>Cet enregistrement est limité à la demande d’une personne&#xa0;: il n’est montré que pour un seul motif.
Rien n’a été montré.
Indiquez ce motif, ou demandez au responsable du service ce qu’il en est de la demande.</translation>
    </message>
    <message>
        <source>Nobody knows yet which camera this recording comes from.
Nothing was shown.
Ask the head of service to attribute it to a camera first.</source>
        <translation>On ne sait pas encore de quelle caméra vient cet enregistrement.
Rien n’a été montré.
Demandez d’abord au responsable de l’attribuer à une caméra.</translation>
    </message>
    <message>
        <source>You may see your own recordings only.
Nothing was shown.
Ask the head of service if the wearer noted is not right.</source>
        <translation>Vous ne pouvez voir que vos propres enregistrements.
Rien n’a été montré.
Adressez-vous au responsable du service si le porteur noté n’est pas le bon.</translation>
    </message>
    <message>
        <source>Somebody else writes this report.
Nothing was changed.
Its writer or the head of service closes the incident.</source>
        <translation>Ce rapport a un autre rédacteur.
Rien n’a été modifié.
Son rédacteur ou le responsable du service clôt l’intervention.</translation>
    </message>
    <message>
        <source>Nobody changes their own rights.
Nothing was changed.
Ask another head of service.</source>
        <translation>Personne ne modifie ses propres droits.
Rien n’a été modifié.
Adressez-vous à un autre responsable du service.</translation>
    </message>
    <message>
        <source>Your role does not allow this.
Nothing was shown or changed.
Ask the head of service.</source>
        <translation>Votre rôle ne le permet pas.
Rien n’a été montré ni modifié.
Adressez-vous au responsable du service.</translation>
    </message>
    <message>
        <source>No request has the number {number}.
Nothing was changed.
Look at the list of requests again.</source>
        <translation>Aucune demande ne porte le numéro {number}.
Rien n’a été modifié.
Consultez de nouveau la liste des demandes.</translation>
    </message>
    <message>
        <source>Request {number} has been answered.
Nothing was changed.
Register a new request if the person asks again.</source>
        <translation>La demande {number} a reçu sa réponse.
Rien n’a été modifié.
Enregistrez une nouvelle demande si la personne en fait une autre.</translation>
    </message>
    <message>
        <source>The identity of the person asking is not established.
Nothing was changed.
Check it first, or ask the person to confirm it.</source>
        <translation>L’identité du demandeur n’est pas établie.
Rien n’a été modifié.
Vérifiez-la d’abord, ou demandez à la personne de la confirmer.</translation>
    </message>
    <message>
        <source>Recordings that the search for request {number} found were not viewed for this right since it came in: {recordings}. That the person is not on them is not known.
Nothing was changed.
View each of them, stating the right of access as the reason, then answer; or choose another decision.</source>
        <translation>Des enregistrements trouvés par la recherche pour la demande {number} n’ont pas été visionnés pour ce droit depuis que celle-ci a été reçue&#xa0;: {recordings}. On ne sait pas si la personne y figure.
Rien n’a été modifié.
Visionnez chacun d’eux en indiquant le motif «&#xa0;Droit d’accès&#xa0;», puis répondez&#xa0;; ou choisissez une autre décision.</translation>
    </message>
    <message>
        <source>No search has been made for request {number}: that nothing is there is not known.
Nothing was changed.
Search first, by day, hours and camera, or choose another decision.</source>
        <translation>Aucune recherche n’a été faite pour la demande {number}&#xa0;: on ne sait pas qu’il n’y a rien.
Rien n’a été modifié.
Faites d’abord la recherche, par jour, heures et caméra, ou choisissez une autre décision.</translation>
    </message>
    <message>
        <source>The newest search for request {number} found recordings: {count}. The answer cannot be that there are none.
Nothing was changed.
State those that are concerned; or answer, once they were viewed for this right, that the person is not on them.</source>
        <translation>La dernière recherche pour la demande {number} a trouvé des enregistrements&#xa0;: {count}. La réponse ne peut pas être qu’il n’y en a pas.
Rien n’a été modifié.
Indiquez ceux qui sont concernés&#xa0;; ou répondez, une fois qu’ils ont été visionnés pour ce droit, que la personne n’y figure pas.</translation>
    </message>
    <message>
        <source>Request {number} does not concern this recording.
Nothing was changed.
Add the recording to the request first.</source>
        <translation>La demande {number} ne concerne pas cet enregistrement.
Rien n’a été modifié.
Ajoutez d’abord l’enregistrement à la demande.</translation>
    </message>
    <message>
        <source>This recording is already as asked: restricted for this request, or no longer so.
Nothing was changed.
Look at the request again.</source>
        <translation>Cet enregistrement est déjà comme demandé&#xa0;: limité pour cette demande, ou ne l’est plus.
Rien n’a été modifié.
Consultez de nouveau la demande.</translation>
    </message>
    <message>
        <source>This recording is restricted for request {number}.
Nothing was changed.
Lift the restriction first.</source>
        <translation>Cet enregistrement est limité pour la demande {number}.
Rien n’a été modifié.
Levez d’abord la limitation.</translation>
    </message>
    <message>
        <source>A procedure keeps this recording: it is not erased on request.
Nothing was erased.
Answer that the erasure is refused, or release the hold when its procedure is over.</source>
        <translation>Une procédure conserve cet enregistrement&#xa0;: il n’est pas effacé sur demande.
Rien n’a été effacé.
Répondez que l’effacement est refusé, ou levez la conservation quand la procédure est terminée.</translation>
    </message>
    <message>
        <source>No recording that is still there is stated as concerned by this request.
Nothing was changed.
Search and state those that are concerned first.</source>
        <translation>Aucun enregistrement encore présent n’est visé par cette demande.
Rien n’a été modifié.
Cherchez d’abord ceux que la demande concerne et désignez-les.</translation>
    </message>
    <message>
        <source>Recordings are stated as concerned by this request: the answer cannot be that there are none.
Nothing was changed.
Take out those that are not concerned, or choose another decision.</source>
        <translation>Des enregistrements sont visés par cette demande&#xa0;: la réponse ne peut pas être qu’il n’y en a aucun.
Rien n’a été modifié.
Retirez ceux qui ne sont pas concernés, ou choisissez une autre décision.</translation>
    </message>
    <message>
        <source>That the person is on none of the recordings found is not known yet.
Nothing was changed.
Search, view what was found for this right, and state none as concerned; or choose another decision.</source>
        <translation>Rien n’établit encore que la personne est absente des enregistrements trouvés.
Rien n’a été modifié.
Cherchez, visionnez au titre du droit d’accès ce qui a été trouvé, et n’en visez aucun&#xa0;; ou choisissez une autre décision.</translation>
    </message>
    <message>
        <source>Not every recording that the request concerns is erased that way, or it concerns none.
Nothing was changed.
Choose another decision, or erase them on request first.</source>
        <translation>Les enregistrements visés par la demande ne sont pas tous effacés à ce titre, ou elle n’en vise aucun.
Rien n’a été modifié.
Choisissez une autre décision, ou effacez-les d’abord sur demande.</translation>
    </message>
    <message>
        <source>No recording that the request concerns was corrected since it came in.
Nothing was changed.
Correct it first, or choose another decision.</source>
        <translation>Aucun enregistrement visé par la demande n’a été rectifié depuis sa réception.
Rien n’a été modifié.
Rectifiez-le d’abord, ou choisissez une autre décision.</translation>
    </message>
    <message>
        <source>Not every recording that the request concerns is restricted, or it concerns none.
Nothing was changed.
Restrict each of them first, or choose another decision.</source>
        <translation>Les enregistrements visés par la demande ne sont pas tous limités, ou elle n’en vise aucun.
Rien n’a été modifié.
Limitez d’abord chacun d’eux, ou choisissez une autre décision.</translation>
    </message>
    <message>
        <source>This decision does not answer what was asked.
Nothing was changed.
Choose another decision.</source>
        <translation>Cette décision ne répond pas à ce qui est demandé.
Rien n’a été modifié.
Choisissez une autre décision.</translation>
    </message>
    <message>
        <source>The list of offences has no number {code}.
Nothing was changed.
Look for it by its words, or leave the field empty.</source>
        <translation>La liste des infractions n’a pas de numéro {code}.
Rien n’a été modifié.
Cherchez-la par ses mots, ou laissez le champ vide.</translation>
    </message>
    <message>
        <source>{file} is empty.
The list of offences stays as it was.
Take the file again from data.gouv.fr.</source>
        <translation>{file} est vide.
La liste des infractions reste telle qu’elle était.
Reprenez le fichier sur data.gouv.fr.</translation>
    </message>
    <message>
        <source>{file} is too large for a list of offences ({most} at most).
The list of offences stays as it was.
Check that it is the right file.</source>
        <translation>{file} est trop gros pour une liste des infractions ({most} au plus).
La liste des infractions reste telle qu’elle était.
Vérifiez que c’est le bon fichier.</translation>
    </message>
    <message>
        <source>{file} is not a text table.
The list of offences stays as it was.
Take the CSV file, not the spreadsheet or the archive.</source>
        <translation>{file} n’est pas un tableau de texte.
La liste des infractions reste telle qu’elle était.
Prenez le fichier CSV, et non le classeur ou l’archive.</translation>
    </message>
    <message>
        <source>{file} has no column of numbers with the words of offences beside it.
The list of offences stays as it was.
Take the CSV file of the nomenclature NATINF.</source>
        <translation>{file} n’a pas de colonne de numéros avec, à côté, le libellé des infractions.
La liste des infractions reste telle qu’elle était.
Prenez le fichier CSV de la nomenclature NATINF.</translation>
    </message>
    <message>
        <source>{camera} has been out since {taken} by another line of the register.
Nothing was changed.
Note its return first, or correct that line.</source>
        <translation>Selon une autre ligne du registre, {camera} est sortie depuis le {taken}.
Rien n’a été modifié.
Notez d’abord sa restitution, ou corrigez cette ligne.</translation>
    </message>
    <message>
        <source>{camera} was out from {taken} to {returned} by another line of the register.
Nothing was changed.
Give another hour, or correct that line.</source>
        <translation>Selon une autre ligne du registre, {camera} était sortie du {taken} au {returned}.
Rien n’a été modifié.
Indiquez une autre heure, ou corrigez cette ligne.</translation>
    </message>
    <message>
        <source>A camera comes back after it was taken, and neither lies in the future.
Nothing was changed.
Check the two hours.</source>
        <translation>Une caméra est restituée après avoir été prise, et aucune des deux heures n’est à venir.
Rien n’a été modifié.
Vérifiez les deux heures.</translation>
    </message>
    <message>
        <source>The register of hand-overs has no line {number}.
Nothing was changed.
Look at the register again.</source>
        <translation>Le registre de remise n’a pas de ligne {number}.
Rien n’a été modifié.
Consultez de nouveau le registre.</translation>
    </message>
    <message>
        <source>This would have {count} recordings erased today, not all of them shown before.
Nothing was changed.
Look at what changes first, then decide.</source>
        <translation>Cela ferait effacer aujourd’hui des enregistrements ({count}) qui n’ont pas tous été montrés.
Rien n’a été modifié.
Regardez d’abord ce qui change, puis décidez.</translation>
    </message>
    <message>
        <source>Names wait for the date to be confirmed that the list did not show: {count} by now.
Nothing was erased.
Read the date and the list again, then answer.</source>
        <translation>Des noms que la liste ne montrait pas attendent que la date soit confirmée&#xa0;: {count} à présent.
Rien n’a été effacé.
Relisez la date et la liste, puis répondez.</translation>
    </message>
    <message>
        <source>The date of this computer is another one by now: {day}.
Nothing was erased.
Read the date and the list again, then answer.</source>
        <translation>La date de cet ordinateur n’est plus la même&#xa0;: {day}.
Rien n’a été effacé.
Relisez la date et la liste, puis répondez.</translation>
    </message>
    <message>
        <source>{file} comes from {camera}, by its own name or notes.
Nothing was changed.
Choose only recordings that are to be identified.</source>
        <translation>{file} vient de {camera}, d’après son propre nom ou ses indications.
Rien n’a été modifié.
Ne choisissez que des enregistrements à identifier.</translation>
    </message>
    <message>
        <source>A recording begins with {file} already.
Nothing was changed.
Choose a later file of the recording: the first one of the part that becomes another.</source>
        <translation>Un enregistrement commence déjà par {file}.
Rien n’a été changé.
Choisissez un fichier suivant de l’enregistrement&#xa0;: le premier de la partie qui en devient un autre.</translation>
    </message>
    <message>
        <source>These recordings are not of one camera.
Nothing was changed.
Choose recordings of one camera; several cameras come together in an incident.</source>
        <translation>Ces enregistrements ne viennent pas de la même caméra.
Rien n’a été changé.
Choisissez des enregistrements d’une seule caméra&#xa0;; plusieurs caméras se réunissent dans une intervention.</translation>
    </message>
    <message>
        <source>The date of {file} is in doubt.
Nothing was changed.
State first when it was recorded, then join it.</source>
        <translation>La date de {file} est douteuse.
Rien n’a été changé.
Indiquez d’abord quand il a été enregistré, puis réunissez-le.</translation>
    </message>
    <message>
        <source>Another recording of the camera, {file}, lies between these.
Nothing was changed.
Choose it too, or only recordings that follow each other.</source>
        <translation>Un autre enregistrement de la caméra, {file}, se trouve entre ceux-ci.
Rien n’a été changé.
Choisissez-le aussi, ou seulement des enregistrements qui se suivent.</translation>
    </message>
    <message>
        <source>{file} begins more than an hour after the recording before it ended.
Nothing was changed.
Recordings that lie so far apart stay apart; what belongs together is put in one incident.</source>
        <translation>{file} commence plus d’une heure après la fin de l’enregistrement précédent.
Rien n’a été modifié.
Des enregistrements aussi éloignés restent séparés&#xa0;; ce qui va ensemble se réunit dans une intervention.</translation>
    </message>
    <message>
        <source>These recordings changed meanwhile: something came in, was kept or was corrected.
Nothing was changed by you.
Look at what changes again, then decide.</source>
        <translation>Ces enregistrements ont changé entre-temps&#xa0;: un fichier est arrivé, a été conservé ou corrigé.
Vous n’avez rien modifié.
Regardez de nouveau ce qui change, puis décidez.</translation>
    </message>
    <message>
        <source>These files are one recording already.
Nothing was changed.
Choose two recordings that follow each other.</source>
        <translation>Ces fichiers sont déjà un seul enregistrement.
Rien n’a été changé.
Choisissez deux enregistrements qui se suivent.</translation>
    </message>
    <message>
        <source>Nobody has {camera}.
Nothing was changed.
Note first who took it.</source>
        <translation>Personne ne détient {camera}.
Rien n’a été modifié.
Notez d’abord qui l’a prise.</translation>
    </message>
    <message>
        <source>{source} is a server that nobody has confirmed yet: {fingerprint}.
No password was sent and nothing was read.
Compare this key with the one of the dock, then confirm it: Station, Docks and folders.</source>
        <translation>{source} est un serveur que personne n’a encore confirmé&#xa0;: {fingerprint}.
Aucun mot de passe n’a été envoyé et rien n’a été lu.
Comparez cette clé avec celle de la station d’accueil, puis confirmez-la&#xa0;: Station, Stations d’accueil et dossiers.</translation>
    </message>
    <message>
        <source>{source} shows another key than the one that was confirmed: {fingerprint} in place of {expected}.
No password was sent and nothing was read: another machine may answer in its place.
Ask whoever looks after the dock. If it was renewed, add the dock again under Station, Docks and folders.</source>
        <translation>{source} présente une autre clé que celle qui a été confirmée&#xa0;: {fingerprint} au lieu de {expected}.
Aucun mot de passe n’a été envoyé et rien n’a été lu&#xa0;: une autre machine répond peut-être à sa place.
Interrogez la personne qui s’occupe de la station d’accueil. Si la clé a été renouvelée, ajoutez-la de nouveau sous Station, Stations d’accueil et dossiers.</translation>
    </message>
    <message>
        <source>{source} does not accept the account or its password.
Nothing is lost: the dock keeps its recordings.
Check the password with whoever looks after the dock, then enter it again: Station, Docks and folders.</source>
        <translation>{source} n’accepte pas le compte ou son mot de passe.
Rien n’est perdu&#xa0;: la station d’accueil garde ses enregistrements.
Vérifiez le mot de passe avec la personne qui s’en occupe, puis saisissez-le de nouveau&#xa0;: Station, Stations d’accueil et dossiers.</translation>
    </message>
    <message>
        <source>{source} hung up while the station signed in, without saying why: it may have refused the account, its password or its key.
Nothing is lost: the dock keeps its recordings.
Check password and key with whoever looks after the dock, then enter them again: Station, Docks and folders.</source>
        <translation>{source} a raccroché pendant l’ouverture de session, sans dire pourquoi&#xa0;: il a peut-être refusé le compte, son mot de passe ou sa clé.
Rien n’est perdu&#xa0;: la station d’accueil garde ses enregistrements.
Vérifiez le mot de passe et la clé avec la personne qui s’en occupe, puis saisissez-les de nouveau&#xa0;: Station, Stations d’accueil et dossiers.</translation>
    </message>
    <message>
        <source>This private key is under a passphrase.
Nothing was sent to the dock and nothing was kept.
Enter the passphrase of the key where the password stands.</source>
        <translation>Cette clé privée est protégée par une phrase de passe.
Rien n’a été envoyé à la station d’accueil et rien n’a été conservé.
Saisissez la phrase de passe de la clé à la place du mot de passe.</translation>
    </message>
    <message>
        <source>This passphrase does not open the private key.
Nothing was sent to the dock and nothing was kept.
Enter the passphrase that was chosen when the key was made.</source>
        <translation>Cette phrase de passe n’ouvre pas la clé privée.
Rien n’a été envoyé à la station d’accueil et rien n’a été conservé.
Saisissez la phrase de passe choisie à la création de la clé.</translation>
    </message>
    <message>
        <source>This private key is in PuTTY&apos;s own form (.ppk).
Nothing was sent to the dock and nothing was kept.
Open it in PuTTYgen, choose Conversions, Export OpenSSH key, and take the file that it writes. On Linux: puttygen key.ppk -O private-openssh -o key.</source>
        <translation>Cette clé privée est au format propre à PuTTY (.ppk).
Rien n’a été envoyé à la station d’accueil et rien n’a été conservé.
Ouvrez-la dans PuTTYgen, choisissez Conversions, Export OpenSSH key, et prenez le fichier obtenu. Sous Linux&#xa0;: puttygen cle.ppk -O private-openssh -o cle.</translation>
    </message>
    <message>
        <source>This file holds no private key that the station can use.
Nothing was sent to the dock and nothing was kept.
Choose an Ed25519, ECDSA or RSA key as OpenSSH writes it; ssh-keygen or PuTTYgen makes one of it.</source>
        <translation>Ce fichier ne contient pas de clé privée utilisable par le poste.
Rien n’a été envoyé à la station d’accueil et rien n’a été conservé.
Choisissez une clé Ed25519, ECDSA ou RSA au format d’OpenSSH&#xa0;; ssh-keygen ou PuTTYgen la convertit.</translation>
    </message>
    <message>
        <source>An address holds no password.
Nothing was kept.
Write it without the password, which is asked for apart and kept sealed.</source>
        <translation>Une adresse ne contient pas de mot de passe.
Rien n’a été retenu.
Écrivez-la sans le mot de passe, qui est demandé à part et gardé scellé.</translation>
    </message>
    <message>
        <source>The station knows no docks of this kind.
Nothing was kept.
Write sftp://, smb://, ftps://, ftp://, davs://, dav://, https:// or http://, then the server.</source>
        <translation>Le poste ne connaît pas de station d’accueil de ce type.
Rien n’a été retenu.
Écrivez sftp://, smb://, ftps://, ftp://, davs://, dav://, https:// ou http://, puis le serveur.</translation>
    </message>
    <message>
        <source>The name of the share is missing.
Nothing was kept.
Write it after the server: smb://user@server/share.</source>
        <translation>Le nom du partage manque.
Rien n’a été retenu.
Écrivez-le après le serveur&#xa0;: smb://compte@serveur/partage.</translation>
    </message>
    <message>
        <source>This is not the address of a server.
Nothing was kept.
Write it like sftp://user@server/folder.</source>
        <translation>Ceci n’est pas l’adresse d’un serveur.
Rien n’a été retenu.
Écrivez-la sous la forme sftp://compte@serveur/dossier.</translation>
    </message>
    <message>
        <source>No basemap is called {basemap}.
Nothing was changed.
Look at the list of basemaps.</source>
        <translation>Aucun fond de plan ne s’appelle {basemap}.
Rien n’a été modifié.
Consultez la liste des fonds de plan.</translation>
    </message>
    <message>
        <source>The basemaps that are there stay as they were.</source>
        <translation>Les fonds de plan en place restent tels quels.</translation>
    </message>
    <message>
        <source>{file} is neither a map of tiles (MBTiles) nor a picture.</source>
        <translation>{file} n’est ni une carte en tuiles (MBTiles) ni une image.</translation>
    </message>
    <message>
        <source>Take an MBTiles file, or a PNG, JPEG or TIFF picture.</source>
        <translation>Choisissez un fichier MBTiles, ou une image PNG, JPEG ou TIFF.</translation>
    </message>
    <message>
        <source>{file} is too large for a basemap ({most} at most).</source>
        <translation>{file} est trop volumineux pour un fond de plan ({most} au plus).</translation>
    </message>
    <message>
        <source>Ask for a smaller area, or for fewer levels of zoom.</source>
        <translation>Demandez une zone plus petite, ou moins de niveaux de zoom.</translation>
    </message>
    <message>
        <source>{file} is on the list of basemaps already.</source>
        <translation>{file} figure déjà parmi les fonds de plan.</translation>
    </message>
    <message>
        <source>To place it otherwise, remove it there first.</source>
        <translation>Pour le caler autrement, retirez-le d’abord de la liste.</translation>
    </message>
    <message>
        <source>{file} can no longer be read: its stick was taken out, or its share does not answer.</source>
        <translation>{file} ne peut plus être lu&#xa0;: la clé a été retirée, ou le partage ne répond plus.</translation>
    </message>
    <message>
        <source>Put the stick back, or connect the share again, then add the map again.</source>
        <translation>Remettez la clé, ou reconnectez le partage, puis ajoutez de nouveau le plan.</translation>
    </message>
    <message>
        <source>{file} changed while it was being read.</source>
        <translation>{file} a changé pendant sa lecture.</translation>
    </message>
    <message>
        <source>Wait until nothing writes to it any more, then add it again.</source>
        <translation>Attendez que plus rien n’y écrive, puis ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>{file} holds vector tiles, which this station cannot draw.</source>
        <translation>{file} contient des tuiles vectorielles, que ce poste ne sait pas dessiner.</translation>
    </message>
    <message>
        <source>Ask for the same map as raster tiles, PNG or JPEG.</source>
        <translation>Demandez la même carte en tuiles images, PNG ou JPEG.</translation>
    </message>
    <message>
        <source>{file} is damaged, or is not built as a file of tiles is.</source>
        <translation>{file} est endommagé, ou n’est pas construit comme un fichier de tuiles.</translation>
    </message>
    <message>
        <source>Copy it again from where it came, or have it made anew.</source>
        <translation>Copiez-le de nouveau depuis son origine, ou faites-le refaire.</translation>
    </message>
    <message>
        <source>{file} holds no tile.</source>
        <translation>{file} ne contient aucune tuile.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Vérifiez que c’est le bon fichier.</translation>
    </message>
    <message>
        <source>{file} holds tiles that lie nowhere on the map of the world.</source>
        <translation>{file} contient des tuiles qui ne se situent nulle part sur la carte du monde.</translation>
    </message>
    <message>
        <source>Have it made anew, as MBTiles 1.3 with raster tiles.</source>
        <translation>Faites-le refaire, au format MBTiles 1.3 avec des tuiles images.</translation>
    </message>
    <message>
        <source>{file} holds tiles that are neither PNG nor JPEG pictures.</source>
        <translation>{file} contient des tuiles qui ne sont ni des images PNG ni des images JPEG.</translation>
    </message>
    <message>
        <source>The tiles in {file} are not all squares of the same usual size.</source>
        <translation>Les tuiles de {file} ne sont pas toutes des carrés d’une même taille usuelle.</translation>
    </message>
    <message>
        <source>Have it made anew, with tiles of 256 or 512 pixels.</source>
        <translation>Faites-le refaire, avec des tuiles de 256 ou 512 pixels.</translation>
    </message>
    <message>
        <source>{file} is too large a picture ({pixels} million pixels at most).</source>
        <translation>{file} est une image trop grande ({pixels} millions de pixels au plus).</translation>
    </message>
    <message>
        <source>Cut it into several pictures, or have an MBTiles file made of it.</source>
        <translation>Découpez-la en plusieurs images, ou faites-en faire un fichier MBTiles.</translation>
    </message>
    <message>
        <source>{file} cannot be read as a picture.</source>
        <translation>{file} ne se lit pas comme une image.</translation>
    </message>
    <message>
        <source>Open it with another program and save it as PNG or JPEG.</source>
        <translation>Ouvrez-la avec un autre logiciel et enregistrez-la en PNG ou en JPEG.</translation>
    </message>
    <message>
        <source>Nothing says where {file} lies: there is no world file beside it.</source>
        <translation>Rien n’indique où se trouve {file}&#xa0;: aucun fichier de calage n’est à côté.</translation>
    </message>
    <message>
        <source>Put its .pgw, .jgw, .tfw or .wld file beside it, or place two points by hand.</source>
        <translation>Placez son fichier .pgw, .jgw, .tfw ou .wld à côté, ou placez deux points à la main.</translation>
    </message>
    <message>
        <source>The numbers of the world file of {file} fit more than one projection.</source>
        <translation>Les nombres du fichier de calage de {file} conviennent à plusieurs projections.</translation>
    </message>
    <message>
        <source>Choose the projection; maps of the IGN come in Lambert-93.</source>
        <translation>Choisissez la projection&#xa0;; les cartes de l’IGN sont en Lambert-93.</translation>
    </message>
    <message>
        <source>The world file of {file} does not hold six usable numbers.</source>
        <translation>Le fichier de calage de {file} ne contient pas six nombres utilisables.</translation>
    </message>
    <message>
        <source>Copy it again from where it came, or place two points by hand.</source>
        <translation>Copiez-le de nouveau depuis son origine, ou placez deux points à la main.</translation>
    </message>
    <message>
        <source>By its numbers, {file} lies nowhere on the map that this station knows.</source>
        <translation>D’après ses nombres, {file} ne se situe nulle part sur la carte que ce poste connaît.</translation>
    </message>
    <message>
        <source>Choose another projection, or place two points by hand.</source>
        <translation>Choisissez une autre projection, ou placez deux points à la main.</translation>
    </message>
    <message>
        <source>The points placed on {file} lie too near to one another or on one line.</source>
        <translation>Les points placés sur {file} sont trop proches les uns des autres ou alignés.</translation>
    </message>
    <message>
        <source>Place at least two points, far apart, and check their positions.</source>
        <translation>Placez au moins deux points, éloignés, et vérifiez leurs positions.</translation>
    </message>
    <message>
        <source>So placed, a pixel of {file} would be absurdly small or large.</source>
        <translation>Ainsi calée, l’image {file} aurait des pixels démesurément petits ou grands.</translation>
    </message>
    <message>
        <source>Check the positions of the points, or the projection.</source>
        <translation>Vérifiez les positions des points, ou la projection.</translation>
    </message>
</context>
<context>
    <name>FactCard</name>
    <message>
        <source>14:03</source>
        <translation>14:03</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Source du fait</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove this paragraph</source>
        <translation>Retirer ce paragraphe</translation>
    </message>
    <message>
        <source>Seen in person</source>
        <translation>Constaté en personne</translation>
    </message>
    <message>
        <source>Seen on {recording}</source>
        <translation>Vu au visionnage&#xa0;: {recording}</translation>
    </message>
    <message>
        <source>Seen on another recording</source>
        <translation>Vu sur un autre enregistrement</translation>
    </message>
</context>
<context>
    <name>FactsEditor</name>
    <message>
        <source>Add a paragraph</source>
        <translation>Ajouter un paragraphe</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorité</translation>
    </message>
    <message>
        <source>Requesting officer</source>
        <translation>Agent requérant</translation>
    </message>
    <message>
        <source>Review date</source>
        <translation>À revoir le</translation>
    </message>
    <message>
        <source>Date of the receipt</source>
        <translation>Date du récépissé</translation>
    </message>
    <message>
        <source>Date of the procedure</source>
        <translation>Date de la procédure</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procédure</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Porteur</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>Matricule</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Désignation</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Head of service</source>
        <translation>Responsable du service</translation>
    </message>
    <message>
        <source>Person asking</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Reçue le</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Plage horaire</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Motivation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adresse de cet ordinateur</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Why people were not told</source>
        <translation>Pourquoi les personnes n’ont pas été informées</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>People habilitated, in all</source>
        <translation>Personnes habilitées, au total</translation>
    </message>
    <message>
        <source>Cameras of which something came in</source>
        <translation>Caméras déchargées</translation>
    </message>
    <message>
        <source>Transfers begun</source>
        <translation>Déchargements</translation>
    </message>
    <message>
        <source>Files transferred</source>
        <translation>Fichiers transférés</translation>
    </message>
    <message>
        <source>Amount transferred</source>
        <translation>Volume transféré</translation>
    </message>
    <message>
        <source>Files recorded</source>
        <translation>Fichiers enregistrés</translation>
    </message>
    <message>
        <source>Length recorded</source>
        <translation>Durée enregistrée</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>Consultations</translation>
    </message>
    <message>
        <source>Stills taken</source>
        <translation>Images fixes</translation>
    </message>
    <message>
        <source>Holds opened</source>
        <translation>Conservations ouvertes</translation>
    </message>
    <message>
        <source>Holds released</source>
        <translation>Conservations levées</translation>
    </message>
    <message>
        <source>Hand-overs noted</source>
        <translation>Remises constatées</translation>
    </message>
    <message>
        <source>Extractions</source>
        <translation>Extractions</translation>
    </message>
    <message>
        <source>Documents issued</source>
        <translation>Documents émis</translation>
    </message>
    <message>
        <source>Incidents opened</source>
        <translation>Interventions ouvertes</translation>
    </message>
    <message>
        <source>Rights requests received</source>
        <translation>Demandes d’exercice de droits reçues</translation>
    </message>
    <message>
        <source>Rights requests answered</source>
        <translation>Demandes d’exercice de droits traitées</translation>
    </message>
    <message>
        <source>Files erased</source>
        <translation>Fichiers effacés</translation>
    </message>
    <message>
        <source>Of these, erased late</source>
        <translation>Dont effacés en retard</translation>
    </message>
    <message>
        <source>Acts refused by the rules of access</source>
        <translation>Actes refusés par les règles d’accès</translation>
    </message>
    <message>
        <source>Integrity checks</source>
        <translation>Contrôles d’intégrité</translation>
    </message>
    <message>
        <source>Damages found</source>
        <translation>Défauts constatés</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Figures of the year</source>
        <translation>Chiffres de l’année</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Of the service as a whole: no figure is by officer. They stay when recordings and journal entries are erased.</source>
        <translation>Du service dans son ensemble&#xa0;: aucun chiffre par agent. Ils restent quand les enregistrements et les écritures du journal sont effacés.</translation>
    </message>
</context>
<context>
    <name>FilesDialog</name>
    <message>
        <source>Files of {dock}</source>
        <translation>Fichiers de {dock}</translation>
    </message>
    <message>
        <source>Nothing is there.</source>
        <translation>Rien ne s’y trouve.</translation>
    </message>
    <message>
        <source>Give the order…</source>
        <translation>Donner l’ordre…</translation>
    </message>
    <message>
        <source>Empties the dock of what waits; shows first what would go</source>
        <translation>Efface de la station d’accueil ce qui attend un ordre&#xa0;; montre d’abord ce qui serait effacé</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Examen des fichiers</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) ({size}).</source>
        <translation>
            <numerusform>%n fichier ({size}).</numerusform>
            <numerusform>%n fichiers ({size}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would stay.</source>
        <translation>
            <numerusform>%n resterait.</numerusform>
            <numerusform>%n resteraient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older than a month.</source>
        <translation>
            <numerusform>%n date de plus d’un mois.</numerusform>
            <numerusform>%n datent de plus d’un mois.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>My searches</source>
        <translation>Mes recherches</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Caméras</translation>
    </message>
    <message>
        <source>Wearers</source>
        <translation>Porteurs</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Due dates</source>
        <translation>Échéances</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Interventions</translation>
    </message>
    <message>
        <source>People informed</source>
        <translation>Personnes informées</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Other filters</source>
        <translation>Autres filtres</translation>
    </message>
    <message>
        <source>First due date</source>
        <translation>Première échéance</translation>
    </message>
    <message>
        <source>Last due date</source>
        <translation>Dernière échéance</translation>
    </message>
    <message>
        <source>Words of the place</source>
        <translation>Mots du lieu</translation>
    </message>
    <message>
        <source>street, square…</source>
        <translation>rue, place…</translation>
    </message>
    <message>
        <source>Number of the incident</source>
        <translation>Numéro de l’intervention</translation>
    </message>
    <message>
        <source>2026-0042 or 42</source>
        <translation>2026-0042 ou 42</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>Due within 7 days</source>
        <translation>Échéance ≤ 7&#xa0;j</translation>
    </message>
    <message>
        <source>To identify</source>
        <translation>À identifier</translation>
    </message>
    <message>
        <source>Clock to check</source>
        <translation>Horodatage à vérifier</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagés</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Conservés</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complets</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Camera not known</source>
        <translation>Caméra à identifier</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Between two days…</source>
        <translation>Entre deux jours…</translation>
    </message>
    <message>
        <source>Named…</source>
        <translation>Lieu nommé…</translation>
    </message>
    <message>
        <source>Of one number…</source>
        <translation>D’un numéro…</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Under 1 minute</source>
        <translation>Moins d’une minute</translation>
    </message>
    <message>
        <source>10 minutes or more</source>
        <translation>10 minutes ou plus</translation>
    </message>
    <message>
        <source>30 minutes or more</source>
        <translation>30 minutes ou plus</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Sans lieu</translation>
    </message>
    <message>
        <source>Without a wearer</source>
        <translation>Sans porteur</translation>
    </message>
    <message>
        <source>Without an incident</source>
        <translation>Sans intervention</translation>
    </message>
    <message>
        <source>With marks</source>
        <translation>Avec marques</translation>
    </message>
    <message>
        <source>Without marks</source>
        <translation>Sans marque</translation>
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
    <name>FindDialog</name>
    <message>
        <source>Find what {number} concerns</source>
        <translation>Chercher ce que vise la demande {number}</translation>
    </message>
    <message>
        <source>Every camera</source>
        <translation>Toutes les caméras</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Words of the place</source>
        <translation>Mots du lieu</translation>
    </message>
    <message>
        <source>Recordings found</source>
        <translation>Enregistrements trouvés</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Concerned</source>
        <translation>Visés par la demande</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>The hour of %n recording(s) is not certain.</source>
        <translation>
            <numerusform>L’heure de %n enregistrement est incertaine.</numerusform>
            <numerusform>L’heure de %n enregistrements est incertaine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They may belong to these hours or not, and are not chosen: look at each of them.</source>
        <translation>
            <numerusform>Il peut relever de ces heures ou non et n’est pas choisi&#xa0;: examinez-le.</numerusform>
            <numerusform>Ils peuvent relever de ces heures ou non et ne sont pas choisis&#xa0;: examinez chacun d’eux.</numerusform>
        </translation>
    </message>
    <message>
        <source>No recording then by this camera or with these words of the place.</source>
        <translation>Aucun enregistrement à ces heures avec cette caméra ou ces mots du lieu.</translation>
    </message>
    <message>
        <source>The search is on record. Try every camera and no words, or other hours.</source>
        <translation>La recherche est au journal. Essayez toutes les caméras, aucun mot ou d’autres heures.</translation>
    </message>
    <message>
        <source>Nothing was recorded then.</source>
        <translation>Rien n’a été enregistré à ce moment.</translation>
    </message>
    <message>
        <source>The search is on record. Try other hours, or answer that nothing was found.</source>
        <translation>La recherche est au journal. Essayez d’autres heures, ou répondez que rien n’a été trouvé.</translation>
    </message>
</context>
<context>
    <name>FirstCamerasPage</name>
    <message>
        <source>Cameras and docking stations</source>
        <translation>Caméras et stations d’accueil</translation>
    </message>
    <message>
        <source>What the prefect&apos;s order lists. All of this can also be done later.</source>
        <translation>Ce que liste l’arrêté préfectoral. Tout cela peut aussi se faire plus tard.</translation>
    </message>
</context>
<context>
    <name>FirstStartWizard</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Try with demonstration data</source>
        <translation>Essayer avec des données de démonstration</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} sur {count}</translation>
    </message>
    <message>
        <source>Create the station</source>
        <translation>Créer la station</translation>
    </message>
    <message>
        <source>Making the station</source>
        <translation>Création de la station</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Feuille de secours</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Enregistrer la feuille de secours</translation>
    </message>
    <message>
        <source>recovery sheet</source>
        <translation>feuille de secours</translation>
    </message>
    <message>
        <source>The sheet is saved.</source>
        <translation>La feuille est enregistrée.</translation>
    </message>
    <message>
        <source>Print it, put it into the safe, then erase this file: whoever holds it opens everything.</source>
        <translation>Imprimez-la, mettez-la au coffre, puis effacez ce fichier&#xa0;: qui le détient ouvre tout.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>The demonstration is being prepared.</source>
        <translation>La démonstration se prépare.</translation>
    </message>
    <message>
        <source>Two simulated cameras are unloaded, for real. This takes less than a minute.</source>
        <translation>Deux caméras simulées sont déchargées, réellement. Cela prend moins d’une minute.</translation>
    </message>
    <message>
        <source>The new language is used when the program is started again.</source>
        <translation>La nouvelle langue sera utilisée au prochain démarrage du programme.</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to a time</source>
        <translation>Aller à un instant</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Instant</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This hour comes twice in that night. Without a word behind it the first is meant: type “{first}” or “{second}” behind it.</source>
        <translation>Cette heure vient deux fois cette nuit-là. Sans mention, la première est retenue&#xa0;: saisissez «&#xa0;{first}&#xa0;» ou «&#xa0;{second}&#xa0;» à la suite.</translation>
    </message>
    <message>
        <source>An hour such as 14:03:22,480, or a time since the beginning such as 1:30.</source>
        <translation>Une heure comme 14:03:22,480, ou un temps depuis le début comme 1:30.</translation>
    </message>
    <message>
        <source>This time is not in the recording.</source>
        <translation>Cet instant n’est pas dans l’enregistrement.</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Note a hand-over</source>
        <translation>Constater une remise</translation>
    </message>
    <message>
        <source>Yes, erase the original now</source>
        <translation>Oui, effacer l’original maintenant</translation>
    </message>
    <message>
        <source>Note and erase</source>
        <translation>Constater et effacer</translation>
    </message>
    <message>
        <source>Note the hand-over</source>
        <translation>Constater la remise</translation>
    </message>
    <message>
        <source>The hold keeps the original here until it is released (lenient reading).</source>
        <translation>La conservation garde l’original ici jusqu’à sa levée (lecture souple).</translation>
    </message>
    <message numerus="yes">
        <source>%n other hold(s) keep the original: it stays.</source>
        <translation>
            <numerusform>%n autre conservation garde l’original&#xa0;: il reste.</numerusform>
            <numerusform>%n autres conservations gardent l’original&#xa0;: il reste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Strict reading: its erasure was due on {day}, so the original, its stills and all that was made from it will be erased at once. This cannot be undone. What was handed over stays with the procedure.</source>
        <translation>Lecture stricte&#xa0;: son effacement était prévu le {day}&#xa0;; l’original, ses images fixes et tout ce qui en a été tiré seront effacés aussitôt. C’est définitif. Ce qui a été remis reste à la procédure.</translation>
    </message>
    <message>
        <source>Strict reading: from now on the original follows its month again, until {day}.</source>
        <translation>Lecture stricte&#xa0;: à partir de maintenant l’original suit de nouveau son mois, jusqu’au {day}.</translation>
    </message>
    <message>
        <source>Who signed for it</source>
        <translation>Signataire du récépissé</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Signé le</translation>
    </message>
    <message>
        <source>Hand-over for {reference}</source>
        <translation>Remise pour {reference}</translation>
    </message>
</context>
<context>
    <name>HandingDialog</name>
    <message>
        <source>Correct the hand-over of {camera}</source>
        <translation>Corriger la remise de {camera}</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>It was returned</source>
        <translation>Elle a été restituée</translation>
    </message>
    <message>
        <source>This hand-over never happened: strike the line out</source>
        <translation>Cette remise n’a pas eu lieu&#xa0;: annuler la ligne</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Prise par</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Prise le</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>Restituée le</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>The line as it stands now stays in the register.</source>
        <translation>La ligne telle qu’elle est reste dans le registre.</translation>
    </message>
</context>
<context>
    <name>HandingRegister</name>
    <message>
        <source>Register of hand-overs</source>
        <translation>Registre de remise</translation>
    </message>
    <message>
        <source>No hand-over yet.</source>
        <translation>Aucune remise pour l’instant.</translation>
    </message>
    <message>
        <source>Choose a camera above, who takes it, then “Taken”.</source>
        <translation>Choisissez une caméra ci-dessus, son porteur, puis «&#xa0;Prise&#xa0;».</translation>
    </message>
    <message>
        <source>Correct the line…</source>
        <translation>Corriger la ligne…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer le PDF…</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Prise par</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Prise le</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>Restituée le</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observations</translation>
    </message>
    <message>
        <source>still out</source>
        <translation>non restituée</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Ligne annulée</translation>
    </message>
    <message>
        <source>Corrected on {day} by {name} ({reason}); before: {wearer}, {hours}</source>
        <translation>Corrigée le {day} par {name} ({reason})&#xa0;; avant&#xa0;: {wearer}, {hours}</translation>
    </message>
    <message>
        <source>Save the register</source>
        <translation>Enregistrer le registre</translation>
    </message>
    <message>
        <source>cameras</source>
        <translation>cameras</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>A line is erased by itself when the journal lets go of its entries; later where a recording of its time is still kept.</source>
        <translation>Une ligne est effacée automatiquement quand ses écritures quittent le journal&#xa0;; plus tard si un enregistrement de sa période est encore conservé.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>{service} · Review station</source>
        <translation>{service} · Poste d’exploitation</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Signed in: {name}</source>
        <translation>Session ouverte&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{sentence} · {percent} %</source>
        <translation>{sentence} · {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Locks in {seconds} s</source>
        <translation>Verrouillage dans {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Search a recording, a place, an incident…</source>
        <translation>Rechercher un enregistrement, un lieu, une intervention…</translation>
    </message>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>Rechercher (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Transfer from the docking station</source>
        <translation>Transfert depuis la station d’accueil</translation>
    </message>
    <message>
        <source>Lock the station (Ctrl+L)</source>
        <translation>Verrouiller le poste (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Dockings of {camera}</source>
        <translation>Déchargements de {camera}</translation>
    </message>
    <message>
        <source>No docking is on record yet.</source>
        <translation>Aucun déchargement n’est encore inscrit.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>dockings {camera}</source>
        <translation>déchargements {camera}</translation>
    </message>
    <message>
        <source>Docked</source>
        <translation>Pose</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfert</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Déjà reçus</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Difficultés</translation>
    </message>
    <message>
        <source>Emptied</source>
        <translation>Vidage</translation>
    </message>
    <message>
        <source>Freed</source>
        <translation>Libéré</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Resté</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>{files}, {size}</source>
        <translation>{files}, {size}</translation>
    </message>
</context>
<context>
    <name>HoldFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>HoldPanel</name>
    <message>
        <source>Hold…</source>
        <translation>Conserver…</translation>
    </message>
    <message>
        <source>Keep these pictures for a procedure</source>
        <translation>Conserver ces images pour une procédure</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Durée de conservation</translation>
    </message>
    <message>
        <source>Kept until the hold is released.</source>
        <translation>Conservé jusqu’à la levée de la conservation.</translation>
    </message>
    <message>
        <source>What no hold keeps is erased automatically on {day}. A mark does not stop this: to keep the pictures, open a hold for a procedure.</source>
        <translation>Ce qu’aucune conservation ne retient est effacé automatiquement le {day}. Une marque ne l’empêche pas&#xa0;: pour garder les images, ouvrez une conservation pour une procédure.</translation>
    </message>
    <message>
        <source>Erased automatically on {day}. A mark does not stop this: to keep the pictures, open a hold for a procedure.</source>
        <translation>Effacement automatique le {day}. Une marque ne l’empêche pas&#xa0;: pour garder les images, ouvrez une conservation pour une procédure.</translation>
    </message>
    <message>
        <source>The report belongs to an incident: put this recording into one.</source>
        <translation>Le rapport se rédige dans une intervention&#xa0;: rattachez cet enregistrement à l’une d’elles.</translation>
    </message>
</context>
<context>
    <name>HoldSection</name>
    <message>
        <source>Holds</source>
        <translation>Conservations</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Conserver…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Lever…</translation>
    </message>
    <message>
        <source>Nothing is held for a procedure.</source>
        <translation>Rien n’est conservé pour une procédure.</translation>
    </message>
    <message>
        <source>Marks do not stop the erasure: open a hold before the due date.</source>
        <translation>Les marques n’empêchent pas l’effacement&#xa0;: ouvrez une conservation avant l’échéance.</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procédure</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorité</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>À revoir le</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Released {day}</source>
        <translation>Levée le {day}</translation>
    </message>
    <message>
        <source>A recording is kept while one of its holds is open.</source>
        <translation>Un enregistrement est gardé tant qu’une de ses conservations est ouverte.</translation>
    </message>
</context>
<context>
    <name>HoldsScreen</name>
    <message>
        <source>Holds</source>
        <translation>Conservations</translation>
    </message>
    <message>
        <source>Released ones too</source>
        <translation>Levées aussi</translation>
    </message>
    <message>
        <source>Show the recording</source>
        <translation>Montrer l’enregistrement</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Réexaminer…</translation>
    </message>
    <message>
        <source>Handed over…</source>
        <translation>Remise…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Lever…</translation>
    </message>
    <message>
        <source>Go through the list</source>
        <translation>Parcourir la liste</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>La liste</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procédure</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorité</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Ouverte le</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>À revoir le</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>released {day}</source>
        <translation>levée le {day}</translation>
    </message>
    <message>
        <source>handed over {day}</source>
        <translation>remis le {day}</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>à revoir</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n ouverte</numerusform>
            <numerusform>%n ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>holds</source>
        <translation>conservations</translation>
    </message>
    <message>
        <source>List of holds</source>
        <translation>Liste des conservations</translation>
    </message>
    <message>
        <source>The hold stays, until its next review.</source>
        <translation>La conservation est maintenue, jusqu’à son prochain réexamen.</translation>
    </message>
    <message>
        <source>The hand-over is noted.</source>
        <translation>La remise est constatée.</translation>
    </message>
    <message>
        <source>The hold is released.</source>
        <translation>La conservation est levée.</translation>
    </message>
    <message>
        <source>Held recordings outlive their month for as long as a procedure needs them.</source>
        <translation>Les enregistrements conservés restent au-delà de leur mois, aussi longtemps qu’une procédure en a besoin.</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Aucune conservation.</translation>
    </message>
    <message>
        <source>Choose a recording and “Hold…” when a procedure asks for it, before its month is over.</source>
        <translation>Choisissez un enregistrement, puis «&#xa0;Conserver…&#xa0;», quand une procédure le demande, avant la fin de son mois.</translation>
    </message>
</context>
<context>
    <name>IdentifyDialog</name>
    <message>
        <source>Which camera is it?</source>
        <translation>De quelle caméra s’agit-il&#xa0;?</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>For example: memory card taken out of CAM-02</source>
        <translation>Par exemple&#xa0;: carte mémoire sortie de la CAM-02</translation>
    </message>
    <message>
        <source>{label} ({serial})</source>
        <translation>{label} ({serial})</translation>
    </message>
    <message>
        <source>Another one, to be put on the list…</source>
        <translation>Une autre, à inscrire sur la liste…</translation>
    </message>
    <message>
        <source>Neither the names of these files nor what lies beside them name a camera.</source>
        <translation>Ni le nom de ces fichiers ni ce qui les accompagne ne désigne une caméra.</translation>
    </message>
    <message>
        <source>Named by these files or by what lies beside them: {cameras}.</source>
        <translation>Désignées par ces fichiers ou par ce qui les accompagne&#xa0;: {cameras}.</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Porteur</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would be attributed. Former values stay in their story.</source>
        <translation>
            <numerusform>%n fichier serait attribué. Les anciennes valeurs restent dans son historique.</numerusform>
            <numerusform>%n fichiers seraient attribués. Les anciennes valeurs restent dans leur historique.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attributing</source>
        <translation>Attribution</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Name in the service</source>
        <translation>Nom dans le service</translation>
    </message>
    <message>
        <source>The prefect&apos;s order</source>
        <translation>Arrêté du préfet</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>New incident</source>
        <translation>Nouvelle intervention</translation>
    </message>
    <message>
        <source>Correct the incident</source>
        <translation>Corriger l’intervention</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Street and number, square…</source>
        <translation>Rue et numéro, place…</translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation>Ouvrir l’intervention</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a category of the list.</source>
        <translation>Choisissez une catégorie de la liste.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Date and hour</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Offence (NATINF)</source>
        <translation>Infraction (NATINF)</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentHead</name>
    <message>
        <source>All incidents</source>
        <translation>Toutes les interventions</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save the PDF…</source>
        <translation>Enregistrer le PDF…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Close the incident…</source>
        <translation>Clore l’intervention…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Rouvrir…</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Phrases types</translation>
    </message>
    <message>
        <source>Put a phrase in where the cursor is (Ctrl+T)</source>
        <translation>Insérer une phrase type à l’endroit du curseur (Ctrl+T)</translation>
    </message>
    <message>
        <source>Take back what was written (Ctrl+Z)</source>
        <translation>Annuler ce qui a été écrit (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Write it again (Ctrl+Y)</source>
        <translation>Le rétablir (Ctrl+Y)</translation>
    </message>
    <message>
        <source>{number} · {category}</source>
        <translation>{number} · {category}</translation>
    </message>
    <message>
        <source>{day} at {hour} · {place}</source>
        <translation>{day} à {hour} · {place}</translation>
    </message>
    <message>
        <source>place to complete</source>
        <translation>lieu à compléter</translation>
    </message>
</context>
<context>
    <name>IncidentList</name>
    <message>
        <source>Incidents</source>
        <translation>Interventions</translation>
    </message>
    <message>
        <source>Number, category, place…</source>
        <translation>Numéro, catégorie, lieu…</translation>
    </message>
    <message>
        <source>Find an incident</source>
        <translation>Rechercher une intervention</translation>
    </message>
    <message>
        <source>Open ones only</source>
        <translation>Ouvertes seulement</translation>
    </message>
    <message>
        <source>New incident…</source>
        <translation>Nouvelle intervention…</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n intervention</numerusform>
            <numerusform>%n interventions</numerusform>
        </translation>
    </message>
    <message>
        <source>No incident fits.</source>
        <translation>Aucune intervention ne correspond.</translation>
    </message>
    <message>
        <source>Take other words, or show closed ones too.</source>
        <translation>Essayez d’autres mots, ou affichez aussi les interventions closes.</translation>
    </message>
    <message>
        <source>No incident yet.</source>
        <translation>Aucune intervention pour l’instant.</translation>
    </message>
    <message>
        <source>Open one here, or choose recordings and then « New incident ».</source>
        <translation>Ouvrez-en une ici, ou choisissez des enregistrements, puis «&#xa0;Nouvelle intervention&#xa0;».</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Date and hour</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>IncidentPage</name>
    <message>
        <source>The pictures are left out until you state a reason.</source>
        <translation>Les images manquent tant que vous n’avez pas indiqué de motif.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images fixes</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Conservations</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>{part} ({count})</source>
        <translation>{part} ({count})</translation>
    </message>
    <message>
        <source>recording no. {number} ({camera})</source>
        <translation>enregistrement n°&#xa0;{number} ({camera})</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>Saved at {hour}</source>
        <translation>Enregistré à {hour}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n page envoyée à l’imprimante.</numerusform>
            <numerusform>%n pages envoyées à l’imprimante.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} holds pictures in clear: hand it over or erase it.</source>
        <translation>{file} contient des images en clair&#xa0;: remettez-le ou effacez-le.</translation>
    </message>
    <message>
        <source>Report saved.</source>
        <translation>Rapport enregistré.</translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation>Clore l’intervention</translation>
    </message>
    <message>
        <source>Close incident {number}?</source>
        <translation>Clore l’intervention {number}&#xa0;?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Préparation du rapport</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Rédaction</translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message>
        <source>Incident report</source>
        <translation>Rapport d’intervention</translation>
    </message>
    <message>
        <source>Offence report</source>
        <translation>Rapport d’infraction</translation>
    </message>
    <message>
        <source>Information report</source>
        <translation>Rapport d’information</translation>
    </message>
    <message>
        <source>Hand-over report (arrest)</source>
        <translation>Rapport de mise à disposition</translation>
    </message>
    <message>
        <source>NATINF {number}</source>
        <translation>NATINF {number}</translation>
    </message>
    <message>
        <source>NATINF {number} · {words}</source>
        <translation>NATINF {number} · {words}</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>Victime</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Témoin</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Mis en cause</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Requérant</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>The persons named and the texts that could name them were erased on {day}.</source>
        <translation>Les personnes citées et les textes qui pourraient les nommer ont été effacés le {day}.</translation>
    </message>
    <message>
        <source>An open hold keeps them as long as it is open.</source>
        <translation>Une conservation ouverte les garde tant qu’elle est ouverte.</translation>
    </message>
    <message>
        <source>Left open and untouched: on {day}.</source>
        <translation>Laissée ouverte et inchangée&#xa0;: le {day}.</translation>
    </message>
    <message>
        <source>The persons named, and the texts that could name them, are erased automatically on {day}.</source>
        <translation>Les personnes citées, et les textes qui pourraient les nommer, seront effacés automatiquement le {day}.</translation>
    </message>
    <message>
        <source>Close it once the report is signed. It can be printed again, but no longer changed. The time of the persons named in it begins to run.</source>
        <translation>À clore une fois le rapport signé. Il pourra être réimprimé, mais plus modifié. La durée de conservation des personnes citées commence à courir.</translation>
    </message>
    <message>
        <source>The open hold keeps the recordings, not this report: hand the signed report over to the procedure before.</source>
        <translation>La conservation en cours garde les enregistrements, pas ce rapport&#xa0;: remettez auparavant le rapport signé à la procédure.</translation>
    </message>
</context>
<context>
    <name>IncidentsScreen</name>
    <message>
        <source>Go through the list</source>
        <translation>Parcourir la liste</translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation>Ouvrir l’intervention</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>La liste</translation>
    </message>
    <message>
        <source>Take back what was written, make it again</source>
        <translation>Annuler ce qui a été écrit, le rétablir</translation>
    </message>
    <message>
        <source>Put in a phrase</source>
        <translation>Insérer une phrase</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Imprimer le rapport</translation>
    </message>
    <message>
        <source>Save the report as PDF</source>
        <translation>Enregistrer le rapport en PDF</translation>
    </message>
    <message>
        <source>The incident</source>
        <translation>L’intervention</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>interventions</translation>
    </message>
    <message>
        <source>List of incidents</source>
        <translation>Liste des interventions</translation>
    </message>
</context>
<context>
    <name>IntegrityPage</name>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Verify in depth</source>
        <translation>Vérifier en profondeur</translation>
    </message>
    <message>
        <source>Recordings that are not what was sealed</source>
        <translation>Enregistrements qui diffèrent de ce qui a été scellé</translation>
    </message>
    <message>
        <source>The catalogue&apos;s pages are checked after each start.</source>
        <translation>Les pages du catalogue sont vérifiées après chaque démarrage.</translation>
    </message>
    <message>
        <source>The first check is not over yet.</source>
        <translation>La première vérification n’est pas encore terminée.</translation>
    </message>
    <message>
        <source>{last} of {pages} pages, {moment}.</source>
        <translation>{last} pages sur {pages}, {moment}.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of the catalogue are damaged.</source>
        <translation>
            <numerusform>%n page du catalogue est endommagée.</numerusform>
            <numerusform>%n pages du catalogue sont endommagées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep a copy of the data folder and tell the person who looks after the computer.</source>
        <translation>Gardez une copie du dossier de données et prévenez la personne qui s’occupe de l’ordinateur.</translation>
    </message>
    <message>
        <source>The catalogue is being checked; nothing wrong so far.</source>
        <translation>La vérification du catalogue est en cours&#xa0;; rien d’anormal pour l’instant.</translation>
    </message>
    <message>
        <source>Every page of the catalogue is as it was written.</source>
        <translation>Chaque page du catalogue est telle qu’elle a été écrite.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Anomalie</translation>
    </message>
    <message>
        <source>Checking the recordings</source>
        <translation>Contrôle des enregistrements</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) checked</source>
        <translation>
            <numerusform>%n enregistrement contrôlé</numerusform>
            <numerusform>%n enregistrements contrôlés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entry(ies)</source>
        <translation>
            <numerusform>%n écriture du journal</numerusform>
            <numerusform>%n écritures du journal</numerusform>
        </translation>
    </message>
    <message>
        <source>{clips}, {entries}, in {time}.</source>
        <translation>{clips}, {entries}, en {time}.</translation>
    </message>
    <message>
        <source>Everything is as it was sealed.</source>
        <translation>Tout est tel qu’il a été scellé.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are not what was sealed.</source>
        <translation>
            <numerusform>%n enregistrement diffère de ce qui a été scellé.</numerusform>
            <numerusform>%n enregistrements diffèrent de ce qui a été scellé.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal was altered.</source>
        <translation>Le journal a été altéré.</translation>
    </message>
    <message>
        <source>Do not extract them; keep the camera and tell the head of service.</source>
        <translation>Ne les extrayez pas&#xa0;; gardez la caméra et prévenez le responsable du service.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Le contrôle a été arrêté.</translation>
    </message>
    <message>
        <source>Nothing is wrong; nothing was proved.</source>
        <translation>Aucune anomalie, mais rien n’a été prouvé.</translation>
    </message>
    <message>
        <source>Compares every sealed file with the fingerprint taken when it came in, and recomputes the journal. In depth, every recording is opened to its last byte: it takes longer and proves more.</source>
        <translation>Compare chaque fichier scellé avec l’empreinte prise au déchargement, et recalcule le journal. En profondeur, chaque enregistrement est ouvert jusqu’à son dernier octet&#xa0;: c’est plus long et prouve davantage.</translation>
    </message>
</context>
<context>
    <name>Inventory</name>
    <message>
        <source>Recordings in this span: {count}.</source>
        <translation>Enregistrements dans cette plage&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>No recording is known in this span. This answer is not final.</source>
        <translation>Aucun enregistrement connu dans cette plage. Cette réponse n’est pas définitive.</translation>
    </message>
    <message>
        <source>Nothing was recorded in this span, and every camera has been wholly unloaded since.</source>
        <translation>Rien n’a été enregistré pendant cette plage, et toutes les caméras ont été entièrement déchargées depuis.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>aucun de connu</translation>
    </message>
    <message>
        <source>{camera} has not been wholly unloaded since the end of the span (last unloaded wholly: {when}).</source>
        <translation>{camera} n’a pas été entièrement déchargée depuis la fin de la plage (dernier déchargement complet&#xa0;: {when}).</translation>
    </message>
    <message>
        <source>Files docked since that may belong here, since their date is not certain: {count}.</source>
        <translation>Fichiers reçus depuis, de date incertaine, pouvant appartenir à cette plage&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Files seen since that could not be brought in: {count}. See the journal.</source>
        <translation>Fichiers vus depuis et non reçus&#xa0;: {count}. Voir le journal.</translation>
    </message>
    <message>
        <source>The journal reaches back to {day} only: files that could not be brought in before are not known any more.</source>
        <translation>Le journal ne remonte qu’au {day}&#xa0;: les fichiers qui n’ont pas pu être reçus avant ce jour ne sont plus connus.</translation>
    </message>
    <message>
        <source>present, due on {day}</source>
        <translation>présent, échéance le {day}</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>échéance</translation>
    </message>
    <message>
        <source>date past, known since it was joined to an earlier file</source>
        <translation>échéance passée, connue depuis la réunion avec un fichier antérieur</translation>
    </message>
    <message>
        <source>date past, known since its camera&apos;s clock was corrected</source>
        <translation>échéance passée, connue depuis la correction de l’horloge de la caméra</translation>
    </message>
    <message>
        <source>date past, known since its camera was stated</source>
        <translation>échéance passée, connue depuis l’attribution à une caméra</translation>
    </message>
    <message>
        <source>date past, known since its moment was stated</source>
        <translation>échéance passée, connue depuis l’horodatage précisé</translation>
    </message>
    <message>
        <source>date past, brought forward by the service&apos;s rule</source>
        <translation>échéance passée, avancée par la règle du service</translation>
    </message>
    <message>
        <source>last hold released</source>
        <translation>levée de la dernière conservation</translation>
    </message>
    <message>
        <source>handed over against a signature, strict reading</source>
        <translation>remise signée, lecture stricte</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>sur demande</translation>
    </message>
    <message>
        <source>erased on {day} ({why})</source>
        <translation>effacé le {day} ({why})</translation>
    </message>
</context>
<context>
    <name>InventoryScreen</name>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Answer as PDF…</source>
        <translation>Réponse en PDF…</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Every camera</source>
        <translation>Toutes les caméras</translation>
    </message>
    <message>
        <source>No recording in this span.</source>
        <translation>Aucun enregistrement dans cette plage.</translation>
    </message>
    <message>
        <source>The question is on record; the answer can be printed.</source>
        <translation>La question est au journal&#xa0;; la réponse peut être imprimée.</translation>
    </message>
    <message>
        <source>inventory {day}</source>
        <translation>inventaire {day}</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Enregistrer la réponse</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Corrected hour</source>
        <translation>Heure corrigée</translation>
    </message>
    <message>
        <source>Camera&apos;s hour</source>
        <translation>Heure de la caméra</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Docked</source>
        <translation>Déchargé</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>impossible date</source>
        <translation>date impossible</translation>
    </message>
    <message>
        <source>What was filmed from</source>
        <translation>Qu’a-t-on filmé de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>by</source>
        <translation>par</translation>
    </message>
    <message>
        <source>Ask what was filmed between two moments.</source>
        <translation>Demandez ce qui a été filmé entre deux moments.</translation>
    </message>
    <message>
        <source>Every file that was ever brought in has a line here, also after it was erased: no image, no name, no place. The question is on record.</source>
        <translation>Chaque fichier reçu a sa ligne ici, même après son effacement&#xa0;: ni image, ni nom, ni lieu. La question est portée au journal.</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>The camera left one recording in several parts. Once joined, all of it goes on the earliest due date; a hold keeps only the files that it was opened for.</source>
        <translation>La caméra a laissé un enregistrement en plusieurs parties. Une fois réunies, toutes s’effacent à l’échéance la plus proche&#xa0;; une conservation ne garde que les fichiers pour lesquels elle a été ouverte.</translation>
    </message>
    <message>
        <source>For example: the camera lost some seconds when it changed its file</source>
        <translation>Par exemple&#xa0;: la caméra a perdu quelques secondes en changeant de fichier</translation>
    </message>
</context>
<context>
    <name>JournalScreen</name>
    <message>
        <source>Journal</source>
        <translation>Journal des opérations</translation>
    </message>
    <message>
        <source>Only the newest entries are listed. Take fewer days for the others; a saved table holds all.</source>
        <translation>Seules les écritures les plus récentes sont listées. Prenez moins de jours pour voir les autres&#xa0;; le tableau enregistré les contient toutes.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>Enregistrer en tableau…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Checking the journal</source>
        <translation>Contrôle du journal</translation>
    </message>
    <message>
        <source>journal from {first} to {last}</source>
        <translation>journal du {first} au {last}</translation>
    </message>
    <message>
        <source>Save the journal</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <source>Writing the journal</source>
        <translation>Écriture du journal</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Annulé. Rien n’a été enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n écriture</numerusform>
            <numerusform>%n écritures</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) checked, each one in its place and unchanged.</source>
        <translation>
            <numerusform>%n écriture contrôlée, à sa place et inchangée.</numerusform>
            <numerusform>%n écritures contrôlées, chacune à sa place et inchangée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older one(s) were purged after their term.</source>
        <translation>
            <numerusform>%n plus ancienne a été purgée à son terme.</numerusform>
            <numerusform>%n plus anciennes ont été purgées à leur terme.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is intact.</source>
        <translation>Le journal est intact.</translation>
    </message>
    <message>
        <source>The journal was altered at entry {number}.</source>
        <translation>Le journal a été altéré à l’écriture {number}.</translation>
    </message>
    <message>
        <source>The recordings are not concerned. Change nothing more, keep a copy of the data folder and compare with the last printed page: its QR code holds the count and the head it had then.</source>
        <translation>Les enregistrements ne sont pas concernés. Ne changez plus rien, gardez une copie du dossier de données et comparez avec la dernière page imprimée&#xa0;: son code QR porte le nombre d’écritures et la tête du journal à ce moment.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Le contrôle a été arrêté.</translation>
    </message>
    <message>
        <source>Nothing is wrong; nothing was proved.</source>
        <translation>Aucune anomalie, mais rien n’a été prouvé.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Date and hour</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>the station</source>
        <translation>le poste</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Every operation</source>
        <translation>Toutes les opérations</translation>
    </message>
    <message>
        <source>Incident, request, camera, hold or recording</source>
        <translation>Intervention, demande, caméra, conservation ou enregistrement</translation>
    </message>
    <message>
        <source>A number like 2026-0042, a camera&apos;s name, or the end of an identifier; then Enter</source>
        <translation>Un numéro comme 2026-0042, le nom d’une caméra, ou la fin d’un identifiant&#xa0;; puis Entrée</translation>
    </message>
    <message>
        <source>No entry fits.</source>
        <translation>Aucune écriture ne correspond.</translation>
    </message>
    <message>
        <source>Take other days or other filters.</source>
        <translation>Choisissez d’autres jours ou d’autres filtres.</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Liste des touches</translation>
    </message>
</context>
<context>
    <name>KeyFileField</name>
    <message>
        <source>Choose a key file…</source>
        <translation>Choisir un fichier de clé…</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>Sans clé</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>none: by password</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>no key</source>
        <translation>aucune touche</translation>
    </message>
    <message>
        <source>Multimedia keys: play, pause, stop, to and fro</source>
        <translation>Touches multimédias&#xa0;: lecture, pause, arrêt, avant et arrière</translation>
    </message>
    <message>
        <source>Multimedia keys: mark before, next mark</source>
        <translation>Touches multimédias&#xa0;: marque précédente, marque suivante</translation>
    </message>
    <message>
        <source>Mark: {name}</source>
        <translation>Marque&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Changer les touches…</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Play and speed</source>
        <translation>Lecture et vitesse</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Marks and stills</source>
        <translation>Marques et images fixes</translation>
    </message>
    <message>
        <source>Picture and sound</source>
        <translation>Image et son</translation>
    </message>
    <message>
        <source>Several cameras</source>
        <translation>Plusieurs caméras</translation>
    </message>
    <message>
        <source>Mark with category {number}</source>
        <translation>Marquer avec la catégorie {number}</translation>
    </message>
    <message>
        <source>Play, pause</source>
        <translation>Lecture, pause</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Forward, each press twice as fast</source>
        <translation>En avant, deux fois plus vite à chaque appui</translation>
    </message>
    <message>
        <source>Backward, each press twice as fast</source>
        <translation>En arrière, deux fois plus vite à chaque appui</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>Une image en avant</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Une image en arrière</translation>
    </message>
    <message>
        <source>5 seconds forward</source>
        <translation>5&#xa0;secondes en avant</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>5&#xa0;secondes en arrière</translation>
    </message>
    <message>
        <source>1 second forward</source>
        <translation>1&#xa0;seconde en avant</translation>
    </message>
    <message>
        <source>1 second back</source>
        <translation>1&#xa0;seconde en arrière</translation>
    </message>
    <message>
        <source>10 seconds forward</source>
        <translation>10&#xa0;secondes en avant</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>10&#xa0;secondes en arrière</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Aller au début</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Aller à la fin</translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation>Aller à un instant</translation>
    </message>
    <message>
        <source>To the next mark</source>
        <translation>À la marque suivante</translation>
    </message>
    <message>
        <source>To the mark before</source>
        <translation>À la marque précédente</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Ralentir</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Accélérer</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation>Vitesse normale</translation>
    </message>
    <message>
        <source>Start of the span</source>
        <translation>Début de la plage</translation>
    </message>
    <message>
        <source>End of the span</source>
        <translation>Fin de la plage</translation>
    </message>
    <message>
        <source>Go to the start of the span</source>
        <translation>Aller au début de la plage</translation>
    </message>
    <message>
        <source>Go to the end of the span</source>
        <translation>Aller à la fin de la plage</translation>
    </message>
    <message>
        <source>No span any more</source>
        <translation>Plus de plage</translation>
    </message>
    <message>
        <source>Play the span over and over</source>
        <translation>Lire la plage en boucle</translation>
    </message>
    <message>
        <source>Mark this instant, or the span</source>
        <translation>Marquer cet instant, ou la plage</translation>
    </message>
    <message>
        <source>Mark with a text</source>
        <translation>Marquer avec un texte</translation>
    </message>
    <message>
        <source>Keep a still</source>
        <translation>Garder une image fixe</translation>
    </message>
    <message>
        <source>Remove the chosen mark</source>
        <translation>Retirer la marque choisie</translation>
    </message>
    <message>
        <source>Timeline closer, down to single frames</source>
        <translation>Ligne de temps de plus près, jusqu’à l’image</translation>
    </message>
    <message>
        <source>Timeline further away</source>
        <translation>Ligne de temps de plus loin</translation>
    </message>
    <message>
        <source>Whole timeline</source>
        <translation>Ligne de temps entière</translation>
    </message>
    <message>
        <source>Timeline half a page on</source>
        <translation>Ligne de temps, une demi-page plus loin</translation>
    </message>
    <message>
        <source>Timeline half a page back</source>
        <translation>Ligne de temps, une demi-page en arrière</translation>
    </message>
    <message>
        <source>Undo what was done with a mark</source>
        <translation>Annuler ce qui a été fait d’une marque</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Le rétablir</translation>
    </message>
    <message>
        <source>Sound off, sound on</source>
        <translation>Couper ou remettre le son</translation>
    </message>
    <message>
        <source>Look closer (viewing only)</source>
        <translation>Agrandir (visionnage seul)</translation>
    </message>
    <message>
        <source>Look from further away</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Image entière</translation>
    </message>
    <message>
        <source>Light, contrast, sharpness, louder (viewing only)</source>
        <translation>Lumière, contraste, netteté, plus fort (visionnage seul)</translation>
    </message>
    <message>
        <source>Map of the track, where there is one</source>
        <translation>Carte du tracé, s’il y en a un</translation>
    </message>
    <message>
        <source>A quarter turn (viewing only)</source>
        <translation>Un quart de tour (visionnage seul)</translation>
    </message>
    <message>
        <source>Full screen, and back</source>
        <translation>Plein écran, et retour</translation>
    </message>
    <message>
        <source>Side by side, one large, one in the other</source>
        <translation>Côte à côte, une seule, l’une dans l’autre</translation>
    </message>
    <message>
        <source>Small picture in the next corner</source>
        <translation>Petite image dans le coin suivant</translation>
    </message>
    <message>
        <source>Other camera a frame earlier</source>
        <translation>Autre caméra une image plus tôt</translation>
    </message>
    <message>
        <source>Other camera a frame later</source>
        <translation>Autre caméra une image plus tard</translation>
    </message>
    <message>
        <source>Align the cameras by the sound</source>
        <translation>Aligner les caméras par le son</translation>
    </message>
    <message>
        <source>Sound and controls of the other camera</source>
        <translation>Son et commandes de l’autre caméra</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>This is not one key: press one, with Ctrl, Alt or Shift or without.</source>
        <translation>Ce n’est pas une touche&#xa0;: appuyez sur une seule, avec ou sans Ctrl, Alt ou Maj.</translation>
    </message>
    <message>
        <source>{key} is needed to move through the window, or to lock it. Choose another key.</source>
        <translation>{key} sert à se déplacer dans la fenêtre ou à la verrouiller. Choisissez une autre touche.</translation>
    </message>
    <message>
        <source>{key} belongs to this computer. Choose another key.</source>
        <translation>{key} est réservée à cet ordinateur. Choisissez une autre touche.</translation>
    </message>
    <message>
        <source>{key} does this already: “{action}”. Give that another key first.</source>
        <translation>{key} fait déjà ceci&#xa0;: «&#xa0;{action}&#xa0;». Donnez-lui d’abord une autre touche.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys of the review</source>
        <translation>Touches du visionnage</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys of the review</source>
        <translation>Touches du visionnage</translation>
    </message>
    <message>
        <source>Take the keys away</source>
        <translation>Retirer les touches</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Touche d’origine</translation>
    </message>
    <message>
        <source>Default for all</source>
        <translation>Tout remettre d’origine</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Tapez une touche</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’elle fait</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Multimedia keys</source>
        <translation>Touches multimédias</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>no key</source>
        <translation>aucune touche</translation>
    </message>
    <message>
        <source>{keys} (changed)</source>
        <translation>{keys} (changée)</translation>
    </message>
    <message>
        <source>First key</source>
        <translation>Première touche</translation>
    </message>
    <message>
        <source>Second key</source>
        <translation>Seconde touche</translation>
    </message>
    <message>
        <source>Press the key you want</source>
        <translation>Appuyez sur la touche voulue</translation>
    </message>
    <message>
        <source>Choose a line, then press the key it should have in one of the fields. Multimedia keys always work; the volume keys belong to this computer.</source>
        <translation>Choisissez une ligne, puis appuyez dans l’un des champs sur la touche voulue. Les touches multimédias marchent toujours&#xa0;; celles du volume sont réservées à cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>summer time</source>
        <translation>heure d’été</translation>
    </message>
    <message>
        <source>winter time</source>
        <translation>heure d’hiver</translation>
    </message>
    <message>
        <source> ({time})</source>
        <translation> ({time})</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours}&#xa0;h&#xa0;{minutes}</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes}&#xa0;min&#xa0;{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>W</source>
        <translation>O</translation>
    </message>
    <message>
        <source>{latitude}° {north}, {longitude}° {east}</source>
        <translation>{latitude}°&#xa0;{north}, {longitude}°&#xa0;{east}</translation>
    </message>
    <message>
        <source>{sign} {amount} s</source>
        <translation>{sign}&#xa0;{amount}&#xa0;s</translation>
    </message>
    <message>
        <source>{sign} {hours} h</source>
        <translation>{sign} {hours} h</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days}&#xa0;j</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}&#xa0;h</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>incident {number}</source>
        <translation>intervention {number}</translation>
    </message>
    <message>
        <source>before: {value}</source>
        <translation>avant&#xa0;: {value}</translation>
    </message>
    <message>
        <source>without: {parts}</source>
        <translation>sans&#xa0;: {parts}</translation>
    </message>
</context>
<context>
    <name>LibraryHead</name>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryScreen</name>
    <message>
        <source>No recording fits.</source>
        <translation>Aucun enregistrement ne correspond.</translation>
    </message>
    <message>
        <source>Review what is chosen</source>
        <translation>Visionner ce qui est choisi</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Show the pictures, once a reason is stated</source>
        <translation>Montrer les images, une fois le motif donné</translation>
    </message>
    <message>
        <source>Go through the list</source>
        <translation>Parcourir la liste</translation>
    </message>
    <message>
        <source>Home  End</source>
        <translation>Début  Fin</translation>
    </message>
    <message>
        <source>First and last recording</source>
        <translation>Premier et dernier enregistrement</translation>
    </message>
    <message>
        <source>Shift + arrows</source>
        <translation>Maj + flèches</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>En choisir plusieurs</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Tout choisir</translation>
    </message>
    <message>
        <source>Copy what the rows say</source>
        <translation>Copier le texte des lignes</translation>
    </message>
    <message>
        <source>Table, tiles</source>
        <translation>Tableau, vignettes</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>La liste</translation>
    </message>
    <message>
        <source>Take other words or other filters, or show all.</source>
        <translation>Essayez d’autres mots ou d’autres filtres, ou affichez tout.</translation>
    </message>
    <message>
        <source>No recording yet.</source>
        <translation>Aucun enregistrement pour l’instant.</translation>
    </message>
    <message>
        <source>Put a camera into the docking station, or add a folder under Station.</source>
        <translation>Posez une caméra sur la station d’accueil, ou ajoutez un dossier dans Station.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement des corrections</translation>
    </message>
    <message>
        <source>Saved. The former values are kept.</source>
        <translation>Enregistré. Les anciennes valeurs sont gardées.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) attributed. The former values are kept.</source>
        <translation>
            <numerusform>%n enregistrement attribué. Les anciennes valeurs sont gardées.</numerusform>
            <numerusform>%n enregistrements attribués. Les anciennes valeurs sont gardées.</numerusform>
        </translation>
    </message>
    <message>
        <source>No track of this recording could be read. Nothing was changed.</source>
        <translation>Aucun tracé de cet enregistrement n’a pu être lu. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Annulé. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>LiftDialog</name>
    <message>
        <source>Lift the restriction</source>
        <translation>Lever la limitation</translation>
    </message>
    <message>
        <source>As far as this request goes, whoever may look at the recording may do so again for any reason. The reason stays in this register; that it was lifted is in the journal.</source>
        <translation>Pour ce qui est de cette demande, toute personne habilitée à regarder l’enregistrement peut de nouveau le faire pour tout motif. Le motif de la levée reste dans ce registre&#xa0;; la levée est inscrite au journal.</translation>
    </message>
    <message>
        <source>For example: the request is withdrawn</source>
        <translation>Par exemple&#xa0;: la demande est retirée</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ListButton</name>
    <message>
        <source>Print the list…</source>
        <translation>Imprimer la liste…</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>Enregistrer en tableau…</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Print this list, or save it for a table program: registers only, on record</source>
        <translation>Imprimer cette liste, ou l’enregistrer pour un tableur&#xa0;: registres seuls, inscrit au journal</translation>
    </message>
</context>
<context>
    <name>ListHand</name>
    <message>
        <source>So many rows are not copied. Save the list as a table instead.</source>
        <translation>Trop de lignes pour une copie. Enregistrez plutôt la liste en tableau.</translation>
    </message>
    <message>
        <source>Copied as text.</source>
        <translation>Copié sous forme de texte.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied as text.</source>
        <translation>
            <numerusform>%n ligne copiée en texte.</numerusform>
            <numerusform>%n lignes copiées en texte.</numerusform>
        </translation>
    </message>
    <message>
        <source>List of recordings</source>
        <translation>Liste d’enregistrements</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>enregistrements</translation>
    </message>
</context>
<context>
    <name>ListLeaver</name>
    <message>
        <source>Save the list</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Écriture de la liste</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré&#xa0;: {file}</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Verrouiller après</translation>
    </message>
    <message>
        <source>A new language is used when the program is started again. A new text size shows at once; widths follow when the program is started again.</source>
        <translation>Une nouvelle langue sert au prochain démarrage du programme. Une nouvelle taille du texte se voit tout de suite&#xa0;; les largeurs suivent au prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{commune} · Review station</source>
        <translation>{commune} · Poste d’exploitation</translation>
    </message>
    <message>
        <source>Demonstration: invented people, invented pictures, nothing is kept.</source>
        <translation>Démonstration&#xa0;: personnes inventées, images inventées, rien n’est gardé.</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message>
        <source>{kilometres} km</source>
        <translation>{kilometres} km</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>Map of the tracks</source>
        <translation>Carte des tracés</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Plus près</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>Plus loin</translation>
    </message>
    <message>
        <source>Everything in view</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Larger map</source>
        <translation>Agrandir la carte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This is the place…</source>
        <translation>C’est le lieu…</translation>
    </message>
    <message>
        <source>Note where the camera stands now as the place of the recording</source>
        <translation>Noter l’endroit où se trouve la caméra à cet instant comme lieu de l’enregistrement</translation>
    </message>
    <message>
        <source>No position at this moment.</source>
        <translation>Aucune position à cet instant.</translation>
    </message>
    <message>
        <source>, to about {metres} m</source>
        <translation>, à {metres} m près environ</translation>
    </message>
    <message numerus="yes">
        <source>No position for %n second(s)</source>
        <translation>
            <numerusform>Aucune position depuis %n seconde</numerusform>
            <numerusform>Aucune position depuis %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Smaller map</source>
        <translation>Réduire la carte</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Arrow keys move the map, plus and minus bring it closer, 0 shows everything.</source>
        <translation>Les flèches déplacent la carte, plus et moins rapprochent ou éloignent, 0 montre tout.</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>Mark at {when}</source>
        <translation>Marque à {when}</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Keep the mark</source>
        <translation>Enregistrer la marque</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>MarksPanel</name>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Change the mark</source>
        <translation>Modifier la marque</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Retirer la marque</translation>
    </message>
    <message>
        <source>No mark yet. {mark} marks this instant; {entry} and {exit} choose a span first.</source>
        <translation>Aucune marque. {mark} marque cet instant&#xa0;; {entry} et {exit} choisissent d’abord une plage.</translation>
    </message>
    <message>
        <source>No mark yet.</source>
        <translation>Aucune marque.</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Rien à rétablir</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Annuler&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Rétablir&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>MiniTimeline</name>
    <message>
        <source>Recordings on the wall clock</source>
        <translation>Enregistrements à l’heure réelle</translation>
    </message>
</context>
<context>
    <name>MomentEdit</name>
    <message>
        <source>Clocks show this hour twice that night: press for the other one</source>
        <translation>Les horloges montrent cette heure deux fois cette nuit-là&#xa0;: appuyez pour l’autre</translation>
    </message>
</context>
<context>
    <name>NameRuleBox</name>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Why it is changed, for the register</source>
        <translation>Pourquoi la durée change, pour le registre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>{day}, {person}: from {old} to {new} months. {reason}</source>
        <translation>{day}, {person}&#xa0;: de {old} à {new} mois. {reason}</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Modifier la règle</translation>
    </message>
    <message>
        <source>Change and erase</source>
        <translation>Modifier et effacer</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Saved. The change is in the journal.</source>
        <translation>Enregistré. La modification est au journal.</translation>
    </message>
</context>
<context>
    <name>NatinfBox</name>
    <message>
        <source>Import the list of offences…</source>
        <translation>Importer la liste des infractions…</translation>
    </message>
    <message>
        <source>Offences (NATINF): no list. The CSV file of the ministry, from data.gouv.fr, makes them found by words on the form of an incident.</source>
        <translation>Infractions (NATINF)&#xa0;: aucune liste. Le fichier CSV du ministère, pris sur data.gouv.fr, permet de les trouver par leurs mots sur la fiche d’une intervention.</translation>
    </message>
    <message numerus="yes">
        <source>Offences (NATINF): %n of the public list, imported on {day}.</source>
        <translation>
            <numerusform>Infractions (NATINF)&#xa0;: %n de la liste publique, importée le {day}.</numerusform>
            <numerusform>Infractions (NATINF)&#xa0;: %n de la liste publique, importées le {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>List of offences</source>
        <translation>Liste des infractions</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt)</source>
        <translation>Tableaux (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Reading the list of offences</source>
        <translation>Lecture de la liste des infractions</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Rien n’a été laissé de côté.</translation>
    </message>
    <message>
        <source>without a number: {count}</source>
        <translation>sans numéro&#xa0;: {count}</translation>
    </message>
    <message>
        <source>without usable words: {count}</source>
        <translation>sans libellé utilisable&#xa0;: {count}</translation>
    </message>
    <message>
        <source>there twice: {count}</source>
        <translation>en double&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Rows left out: {causes}.</source>
        <translation>Lignes laissées de côté&#xa0;: {causes}.</translation>
    </message>
    <message numerus="yes">
        <source>%n offence(s) imported.</source>
        <translation>
            <numerusform>%n infraction importée.</numerusform>
            <numerusform>%n infractions importées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NatinfField</name>
    <message>
        <source>Number or words, optional</source>
        <translation>Numéro ou mots, facultatif</translation>
    </message>
    <message>
        <source>Offence (NATINF)</source>
        <translation>Infraction (NATINF)</translation>
    </message>
    <message>
        <source>{number} · {words}</source>
        <translation>{number} · {words}</translation>
    </message>
    <message>
        <source>Not in the list of offences.</source>
        <translation>Absente de la liste des infractions.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message numerus="yes">
        <source>%n recording(s) with marks or an incident will be erased today; nothing keeps them.</source>
        <translation>
            <numerusform>%n enregistrement marqué ou rattaché à une intervention sera effacé aujourd’hui&#xa0;; aucune conservation ne le garde.</numerusform>
            <numerusform>%n enregistrements marqués ou rattachés à une intervention seront effacés aujourd’hui&#xa0;; aucune conservation ne les garde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) with marks or an incident will be erased within {days} d; nothing keeps them.</source>
        <translation>
            <numerusform>%n enregistrement marqué ou rattaché à une intervention sera effacé sous {days} j&#xa0;; aucune conservation ne le garde.</numerusform>
            <numerusform>%n enregistrements marqués ou rattachés à une intervention seront effacés sous {days} j&#xa0;; aucune conservation ne les garde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenHoldDialog</name>
    <message>
        <source>Hold for a procedure</source>
        <translation>Conserver pour une procédure</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>For example PV 2026/0123</source>
        <translation>Par exemple PV 2026/0123</translation>
    </message>
    <message>
        <source>Prosecutor, gendarmerie, prefect, disciplinary board…</source>
        <translation>Parquet, gendarmerie, préfet, tribunal…</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procédure</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorité</translation>
    </message>
    <message>
        <source>Requesting officer</source>
        <translation>Agent requérant</translation>
    </message>
    <message>
        <source>Date of the request</source>
        <translation>Date de la demande</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>À revoir le</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Hold %n recording(s) for a procedure</source>
        <translation>
            <numerusform>Conserver %n enregistrement pour une procédure</numerusform>
            <numerusform>Conserver %n enregistrements pour une procédure</numerusform>
        </translation>
    </message>
    <message>
        <source>Held recordings are not erased at the end of their month. A mark alone never keeps one: only a procedure does.</source>
        <translation>Les enregistrements conservés ne sont pas effacés à la fin de leur mois. Une marque seule n’en garde aucun&#xa0;: seule une procédure le permet.</translation>
    </message>
</context>
<context>
    <name>PaperDesk</name>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Écriture de la liste</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n page envoyée à l’imprimante.</numerusform>
            <numerusform>%n pages envoyées à l’imprimante.</numerusform>
        </translation>
    </message>
    <message>
        <source>What leaves is on record.</source>
        <translation>Ce qui sort est inscrit au journal.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show the passphrase</source>
        <translation>Montrer la phrase de passe</translation>
    </message>
    <message>
        <source>Capital letters are locked.</source>
        <translation>Le verrouillage des majuscules est actif.</translation>
    </message>
    <message>
        <source>At least {minimum} characters: four words that do not belong together are easy to remember.</source>
        <translation>Au moins {minimum} caractères&#xa0;: quatre mots sans rapport entre eux se retiennent facilement.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) to go.</source>
        <translation>
            <numerusform>Encore %n caractère.</numerusform>
            <numerusform>Encore %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>Long enough. A longer phrase is stronger still.</source>
        <translation>Assez longue. Une phrase plus longue est encore plus sûre.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Très sûre.</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>It opens the pictures. If it is forgotten, only the recovery sheet helps.</source>
        <translation>Elle ouvre les images. Si elle est oubliée, seule la feuille de secours permet de les rouvrir.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>In the keyring of this computer (recommended)</source>
        <translation>Dans le trousseau de clés de cet ordinateur (recommandé)</translation>
    </message>
    <message>
        <source>In a file with a passphrase of its own</source>
        <translation>Dans un fichier protégé par sa propre phrase de passe</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>Phrase de passe du fichier de clé</translation>
    </message>
    <message>
        <source>Once more, that of the key file</source>
        <translation>Encore une fois, celle du fichier</translation>
    </message>
    <message>
        <source>With the keyring, cameras are emptied and expired recordings erased even when nobody has signed in.</source>
        <translation>Avec le trousseau, les caméras sont vidées et les enregistrements échus effacés même sans session ouverte.</translation>
    </message>
    <message>
        <source>This computer has no keyring that keeps secrets encrypted. With a key file somebody types its passphrase each time the program starts; until then nothing is brought in or erased. The choice is written to the journal.</source>
        <translation>Cet ordinateur n’a pas de trousseau qui garde les secrets chiffrés. Avec un fichier de clé, une personne saisit sa phrase de passe à chaque démarrage du programme&#xa0;; d’ici là, rien n’est transféré ni effacé. Ce choix est inscrit au journal.</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Les deux saisies diffèrent encore.</translation>
    </message>
    <message>
        <source>Where the key of the catalogue is kept</source>
        <translation>Où est gardée la clé du catalogue</translation>
    </message>
    <message>
        <source>Its passphrase</source>
        <translation>Sa phrase de passe</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Updating…</source>
        <translation>Mise à jour…</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Page {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Aperçu avant impression</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>AS PRINTED</source>
        <translation>TEL QU’IMPRIMÉ</translation>
    </message>
</context>
<context>
    <name>PeopleEditor</name>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Ajouter une personne…</translation>
    </message>
    <message>
        <source>Correct or end…</source>
        <translation>Corriger ou mettre fin…</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) without the order of the mayor that designates them.</source>
        <translation>
            <numerusform>%n personne sans l’arrêté du maire qui la désigne.</numerusform>
            <numerusform>%n personnes sans l’arrêté du maire qui les désigne.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Mayor&apos;s order</source>
        <translation>Arrêté municipal</translation>
    </message>
    <message>
        <source>Habilitation</source>
        <translation>Habilitation</translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation>terminée le {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>à partir du {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
    <message>
        <source>Saved. The change is in the journal.</source>
        <translation>Enregistré. La modification figure au journal.</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Name, birth, address</source>
        <translation>Nom, naissance, adresse</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Identity checked on a document</source>
        <translation>Identité relevée sur un document</translation>
    </message>
    <message>
        <source>What the person said</source>
        <translation>Ce que la personne a dit</translation>
    </message>
    <message>
        <source>Remove this person</source>
        <translation>Retirer cette personne</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>ends on</source>
        <translation>prend fin le</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>Matricule</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Mayor&apos;s order</source>
        <translation>Arrêté municipal</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>The person types it here, alone. Nobody else can bring it back.</source>
        <translation>La personne la saisit ici, seule. Personne d’autre ne peut la retrouver.</translation>
    </message>
</context>
<context>
    <name>PhraseForm</name>
    <message>
        <source>Add a phrase</source>
        <translation>Ajouter une phrase type</translation>
    </message>
    <message>
        <source>Change the phrase</source>
        <translation>Modifier la phrase type</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Part of the report</source>
        <translation>Partie du rapport</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>“…” is what the writer completes. Everybody who writes reports sees it: name nobody.</source>
        <translation>«&#xa0;…&#xa0;» est ce que le rédacteur complète. Tous ceux qui rédigent la voient&#xa0;: n’y nommez personne.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>How it began</source>
        <translation>Saisine</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Exposé des faits</translation>
    </message>
    <message>
        <source>What the person said</source>
        <translation>Observations de la personne</translation>
    </message>
    <message>
        <source>Measures taken</source>
        <translation>Mesures prises</translation>
    </message>
    <message>
        <source>Instructions of the investigating officer</source>
        <translation>Instructions de l’OPJ</translation>
    </message>
</context>
<context>
    <name>PhrasesDialog</name>
    <message>
        <source>Phrases</source>
        <translation>Phrases types</translation>
    </message>
    <message>
        <source>Find a phrase…</source>
        <translation>Trouver une phrase…</translation>
    </message>
    <message>
        <source>Find a phrase</source>
        <translation>Trouver une phrase</translation>
    </message>
    <message>
        <source>Hidden ones too</source>
        <translation>Les masquées aussi</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Proposer de nouveau</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Part of the report</source>
        <translation>Partie du rapport</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masquée</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>proposée</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>PictureDoor</name>
    <message>
        <source>Show the pictures…</source>
        <translation>Afficher les images…</translation>
    </message>
    <message>
        <source>State the reason for which they are looked at</source>
        <translation>Indiquer le motif de leur consultation</translation>
    </message>
</context>
<context>
    <name>PicturePoints</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Arrow keys move the cross, the space bar places a point, plus and minus bring it closer.</source>
        <translation>Les flèches déplacent la croix, la barre d’espace place un point, plus et moins rapprochent ou éloignent.</translation>
    </message>
</context>
<context>
    <name>PlaceCardView</name>
    <message>
        <source>Files…</source>
        <translation>Fichiers…</translation>
    </message>
    <message>
        <source>Shows what the next transfer would bring in, and what would stay</source>
        <translation>Montre ce que le prochain déchargement prendrait, et ce qui resterait</translation>
    </message>
    <message>
        <source>Files of {dock}</source>
        <translation>Fichiers de {dock}</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Sur place</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Non terminés</translation>
    </message>
    <message>
        <source>Left aside</source>
        <translation>Laissés de côté</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Place of the recording</source>
        <translation>Lieu de l’enregistrement</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>For example: place de la République</source>
        <translation>Par exemple&#xa0;: place de la République</translation>
    </message>
    <message>
        <source>Note this place</source>
        <translation>Noter ce lieu</translation>
    </message>
    <message>
        <source>The position is noted as it is; the former place is kept in the story.</source>
        <translation>La position est notée telle quelle&#xa0;; l’ancien lieu reste dans l’historique.</translation>
    </message>
    <message>
        <source>Noted before for recordings near it:</source>
        <translation>Déjà noté pour des enregistrements proches&#xa0;:</translation>
    </message>
    <message>
        <source>{name} ({metres} m away)</source>
        <translation>{name} (à {metres} m)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PointList</name>
    <message>
        <source>Click two points or more that you know, far apart, and type where each lies.</source>
        <translation>Cliquez sur deux points connus ou plus, éloignés, et saisissez la position de chacun.</translation>
    </message>
    <message>
        <source>These points cannot be: look at their positions again.</source>
        <translation>Ces points ne sont pas possibles&#xa0;: relisez leurs positions.</translation>
    </message>
    <message>
        <source>Type the position of each point.</source>
        <translation>Saisissez la position de chaque point.</translation>
    </message>
    <message>
        <source>Two points place the picture; a third one would show whether one is wrong.</source>
        <translation>Deux points calent l’image&#xa0;; un troisième montrerait si l’un d’eux est faux.</translation>
    </message>
    <message>
        <source>The points agree to about {metres} m.</source>
        <translation>Les points concordent à {metres} m près environ.</translation>
    </message>
</context>
<context>
    <name>Preparer</name>
    <message>
        <source>Preparing pictures {number}/{count}</source>
        <translation>Préparation des images {number}/{count}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>arrêt en cours…</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>PutBackDialog</name>
    <message>
        <source>An old copy was put back</source>
        <translation>Une copie ancienne a été remise en place</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Trancher</translation>
    </message>
    <message>
        <source>To be said…</source>
        <translation>À dire…</translation>
    </message>
    <message>
        <source>Still runs</source>
        <translation>Court encore</translation>
    </message>
    <message>
        <source>Was released</source>
        <translation>A été levée</translation>
    </message>
    <message>
        <source>Hold {reference}: does it still run?</source>
        <translation>Conservation {reference}&#xa0;: court-elle encore&#xa0;?</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>Laisser pour plus tard</translation>
    </message>
    <message>
        <source>No hold is open in it.</source>
        <translation>Aucune conservation n’y est ouverte.</translation>
    </message>
    <message>
        <source>What was erased on request since the copy has to be erased once more, and what else was written since is lost: look at the papers of those days.</source>
        <translation>Ce qui a été effacé sur demande depuis la copie est à effacer de nouveau, et ce qui a été écrit depuis est perdu&#xa0;: voyez les papiers de ces jours-là.</translation>
    </message>
    <message>
        <source>opened on {day}</source>
        <translation>ouverte le {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) end: a recording whose month is over and that nothing else keeps is erased at once.</source>
        <translation>
            <numerusform>%n conservation est levée&#xa0;: un enregistrement dont le mois est passé et que rien d’autre ne conserve est effacé aussitôt.</numerusform>
            <numerusform>%n conservations sont levées&#xa0;: un enregistrement dont le mois est passé et que rien d’autre ne conserve est effacé aussitôt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Chercher dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Fichiers de &amp;type&#xa0;:</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>&amp;Ordre des pages&#xa0;:</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>Pages &amp;par feuille&#xa0;:</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>Pages &amp;à imprimer&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>State it again…</source>
        <translation>Indiquer de nouveau…</translation>
    </message>
    <message>
        <source>State the reason again before it ends; the look goes on here</source>
        <translation>Indiquer de nouveau le motif avant qu’il ne prenne fin&#xa0;; la consultation reprend ici</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Quitter le plein écran</translation>
    </message>
    <message>
        <source>The list of keys</source>
        <translation>La liste des touches</translation>
    </message>
    <message>
        <source>Close and go back to: {screen}</source>
        <translation>Fermer et revenir à&#xa0;: {screen}</translation>
    </message>
    <message numerus="yes">
        <source>Reason: {reason} · %n min left</source>
        <translation>
            <numerusform>Motif&#xa0;: {reason} · encore %n&#xa0;min</numerusform>
            <numerusform>Motif&#xa0;: {reason} · encore %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>encore %n min</numerusform>
            <numerusform>encore %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>The reason has ended</source>
        <translation>Le motif a pris fin</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason for viewing</source>
        <translation>Motif de la consultation</translation>
    </message>
    <message>
        <source>Number of the procedure or of the request</source>
        <translation>Numéro de la procédure ou de la demande</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation>Afficher les images</translation>
    </message>
    <message>
        <source>Why are these pictures being viewed?</source>
        <translation>Pourquoi ces images sont-elles consultées&#xa0;?</translation>
    </message>
    <message>
        <source>Your name, the reason and the time are written to the journal. The reason holds until you close this or open something else, for {minutes} minutes at most. Another screen in between, or a lock, does not end it.</source>
        <translation>Votre nom, le motif et l’heure sont inscrits au journal. Le motif vaut jusqu’à ce que vous fermiez cette consultation ou en ouvriez une autre, {minutes} minutes au plus. Passer par un autre écran ou verrouiller le poste n’y met pas fin.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Without a number the journal shows that none was known yet.</source>
        <translation>Sans numéro, le journal indique qu’aucun n’était encore connu.</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>Register a request</source>
        <translation>Enregistrer une demande</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Reçue le</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Reçue par</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>Person asking</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Address of the answer</source>
        <translation>Adresse de la réponse</translation>
    </message>
    <message>
        <source>Names and words stay in this register: no search and no journal holds them.</source>
        <translation>Les noms et les termes de la demande restent dans ce registre&#xa0;: ni la recherche ni le journal ne les contiennent.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Receiver</name>
    <message>
        <source>Switched off: no dock is let in.</source>
        <translation>Arrêté&#xa0;: aucune station d’accueil n’est admise.</translation>
    </message>
    <message>
        <source>No connection file for this address yet: no dock is let in.</source>
        <translation>Pas encore de fichier de connexion pour cette adresse&#xa0;: aucune station d’accueil n’est admise.</translation>
    </message>
    <message>
        <source>{address}, port {port}</source>
        <translation>{address}, port {port}</translation>
    </message>
    <message>
        <source>Not reachable at {place}.</source>
        <translation>Injoignable à {place}.</translation>
    </message>
    <message>
        <source>Switched on: docks are let in at {place}.</source>
        <translation>En service&#xa0;: les stations d’accueil sont admises à {place}.</translation>
    </message>
    <message>
        <source>Open: docks are let in at {place}.</source>
        <translation>Ouvert&#xa0;: les stations d’accueil sont admises à {place}.</translation>
    </message>
    <message>
        <source>None was made for this address and port.</source>
        <translation>Aucun n’a été créé pour cette adresse et ce port.</translation>
    </message>
    <message>
        <source>Made on {moment}</source>
        <translation>Créé le {moment}</translation>
    </message>
    <message>
        <source>Nothing was received yet.</source>
        <translation>Rien n’a encore été reçu.</translation>
    </message>
    <message>
        <source>Last recording received on {moment}</source>
        <translation>Dernier enregistrement reçu le {moment}</translation>
    </message>
    <message>
        <source>Import it in the dock&apos;s manager, then delete it: whoever holds it can send to the station. A dock set up with an older file is refused until this one is imported.</source>
        <translation>Importez-le dans le gestionnaire de la station d’accueil, puis effacez-le&#xa0;: qui le détient peut envoyer à la station. Une station d’accueil réglée avec un fichier plus ancien est refusée tant que celui-ci n’est pas importé.</translation>
    </message>
</context>
<context>
    <name>ReceiverPage</name>
    <message>
        <source>Let docks push to this station</source>
        <translation>Admettre les stations d’accueil qui envoient</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Make the connection file…</source>
        <translation>Créer le fichier de connexion…</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) still arriving.</source>
        <translation>
            <numerusform>%n enregistrement en cours d’arrivée.</numerusform>
            <numerusform>%n enregistrements en cours d’arrivée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) to be brought in.</source>
        <translation>
            <numerusform>%n enregistrement à ranger.</numerusform>
            <numerusform>%n enregistrements à ranger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complete by the dock&apos;s word, with notes and no recording.</source>
        <translation>
            <numerusform>%n dit complet par la station d’accueil, avec des notes et sans enregistrement.</numerusform>
            <numerusform>%n dits complets par la station d’accueil, avec des notes et sans enregistrement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received file(s) do not open with this station&apos;s key and are left alone.</source>
        <translation>
            <numerusform>%n fichier reçu ne s’ouvre pas avec la clé de cette station et reste tel quel.</numerusform>
            <numerusform>%n fichiers reçus ne s’ouvrent pas avec la clé de cette station et restent tels quels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting up the reception</source>
        <translation>Réglage de la réception</translation>
    </message>
    <message>
        <source>Kept, and on record.</source>
        <translation>Enregistré, et inscrit au journal.</translation>
    </message>
    <message>
        <source>Connection file</source>
        <translation>Fichier de connexion</translation>
    </message>
    <message>
        <source>Writing the connection file</source>
        <translation>Écriture du fichier de connexion</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Écrit&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adresse de cet ordinateur</translation>
    </message>
    <message>
        <source>The network card that the dock reaches; the station listens on no other.</source>
        <translation>La carte réseau que la station d’accueil joint&#xa0;; aucune autre n’est écoutée.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Let the firewall of this computer through here.</source>
        <translation>À ouvrir dans le pare-feu de cet ordinateur.</translation>
    </message>
    <message>
        <source>Off at first. Without it nothing listens on the network.</source>
        <translation>Arrêté au départ. Sans cela, rien n’écoute sur le réseau.</translation>
    </message>
    <message>
        <source>With new credentials: a dock set up with an older file is refused from then on.</source>
        <translation>Avec de nouveaux identifiants&#xa0;: une station d’accueil réglée avec un fichier plus ancien est alors refusée.</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>For the Axis body-worn dock, which sends by itself over the network. What it sends is sealed at once and listed when the dock says that the recording is complete. The dock empties its cameras itself.</source>
        <translation>Pour la station d’accueil Axis, qui envoie d’elle-même par le réseau. Ce qu’elle envoie est scellé aussitôt, et listé quand elle dit que l’enregistrement est complet. Elle vide elle-même ses caméras.</translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message>
        <source>the dock put them together</source>
        <translation>la station d’accueil les a réunis</translation>
    </message>
    <message>
        <source>the camera counts them in their names</source>
        <translation>la caméra les compte dans leurs noms</translation>
    </message>
    <message>
        <source>their times follow each other</source>
        <translation>leurs heures se suivent</translation>
    </message>
    <message>
        <source>their numbers and their times follow each other</source>
        <translation>leurs numéros et leurs heures se suivent</translation>
    </message>
    <message>
        <source>joined by a person</source>
        <translation>réunis par une personne</translation>
    </message>
    <message>
        <source>One recording: {reasons}.</source>
        <translation>Un seul enregistrement&#xa0;: {reasons}.</translation>
    </message>
    <message>
        <source>Split from the recording before it by a person.</source>
        <translation>Séparé par une personne de l’enregistrement qui le précède.</translation>
    </message>
    <message>
        <source>before the button, as the camera is set</source>
        <translation>avant le déclenchement, d’après le réglage de la caméra</translation>
    </message>
    <message>
        <source>before the button</source>
        <translation>avant le déclenchement</translation>
    </message>
    <message>
        <source>Pre-recording: {length} before the button, as the camera is set; not measured.</source>
        <translation>Pré-enregistrement&#xa0;: {length} avant le déclenchement, d’après le réglage de la caméra&#xa0;; non mesuré.</translation>
    </message>
    <message>
        <source>Pre-recording: {length} before the button, noted by the camera.</source>
        <translation>Pré-enregistrement&#xa0;: {length} avant le déclenchement, relevé par la caméra.</translation>
    </message>
    <message>
        <source>Gap of {length} between {start} and {end}: nothing recorded</source>
        <translation>Trou de {length} entre {start} et {end}&#xa0;: rien n’a été enregistré</translation>
    </message>
    <message>
        <source>Overlap of {length} between {start} and {end}: recorded twice</source>
        <translation>Recouvrement de {length} entre {start} et {end}&#xa0;: enregistré deux fois</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Records of erasure</source>
        <translation>Procès-verbaux d’effacement</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>Enregistrer le procès-verbal</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Établi le</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Effacés</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Every sweep that erases something makes a record, with nobody signed in.</source>
        <translation>Chaque passage qui efface quelque chose établit un procès-verbal, sans personne connectée.</translation>
    </message>
    <message>
        <source>No record of erasure yet.</source>
        <translation>Aucun procès-verbal d’effacement pour l’instant.</translation>
    </message>
    <message>
        <source>The first sweep that erases makes the first.</source>
        <translation>Le premier passage qui efface établit le premier.</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Feuille de secours</translation>
    </message>
    <message>
        <source>One sheet of paper for the safe. It opens everything if a passphrase is forgotten or this computer breaks. The program does not keep it.</source>
        <translation>Une feuille de papier pour le coffre. Elle ouvre tout si une phrase de passe est oubliée ou si cet ordinateur tombe en panne. Le programme ne la garde pas.</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>Imprimer la feuille…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Now read the sheet and type the last eight signs of the key.</source>
        <translation>Lisez maintenant la feuille et saisissez les huit derniers caractères de la clé.</translation>
    </message>
    <message>
        <source>Last eight signs of the key</source>
        <translation>Huit derniers caractères de la clé</translation>
    </message>
    <message>
        <source>These are not the last eight signs of the key on the sheet.</source>
        <translation>Ce ne sont pas les huit derniers caractères de la clé imprimée sur la feuille.</translation>
    </message>
    <message>
        <source>This is what the sheet says.</source>
        <translation>C’est bien ce que dit la feuille.</translation>
    </message>
</context>
<context>
    <name>RegroupDialog</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Holds, incidents and marks stay with the files that they were given to.</source>
        <translation>Conservations, interventions et marques restent aux fichiers auxquels elles ont été données.</translation>
    </message>
    <message>
        <source>Split the recording</source>
        <translation>Scinder l’enregistrement</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Scinder</translation>
    </message>
    <message>
        <source>Join into one recording</source>
        <translation>Réunir en un seul enregistrement</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Réunir</translation>
    </message>
</context>
<context>
    <name>RegroupHand</name>
    <message>
        <source>The recording was split in two. The former values are kept.</source>
        <translation>L’enregistrement a été scindé en deux. Les anciennes valeurs sont conservées.</translation>
    </message>
    <message>
        <source>They are one recording now. The former values are kept.</source>
        <translation>Ils sont maintenant un seul enregistrement. Les anciennes valeurs sont conservées.</translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Release a hold</source>
        <translation>Lever une conservation</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>For example: case closed, recording handed to the prosecutor</source>
        <translation>Par exemple&#xa0;: affaire close, enregistrement remis au parquet</translation>
    </message>
    <message>
        <source>Yes, erase this recording now</source>
        <translation>Oui, effacer cet enregistrement maintenant</translation>
    </message>
    <message>
        <source>Release and erase</source>
        <translation>Lever et effacer</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>The recording was erased on {day}: the hold ends, and nothing more is erased.</source>
        <translation>L’enregistrement a été effacé le {day}&#xa0;: la conservation prend fin, et rien d’autre n’est effacé.</translation>
    </message>
    <message numerus="yes">
        <source>%n other hold(s) keep this recording: it stays.</source>
        <translation>
            <numerusform>%n autre conservation porte sur cet enregistrement&#xa0;: il reste.</numerusform>
            <numerusform>%n autres conservations portent sur cet enregistrement&#xa0;: il reste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its erasure was due on {day} and nothing else keeps it: the recording, its stills and all that was made from it will be erased at once. This cannot be undone.</source>
        <translation>Son effacement était prévu le {day} et rien d’autre ne le garde&#xa0;: l’enregistrement, ses images fixes et tout ce qui en a été tiré seront effacés aussitôt. C’est irréversible.</translation>
    </message>
    <message>
        <source>Its month is not over: it will be erased automatically on {day}.</source>
        <translation>Son mois n’est pas terminé&#xa0;: il sera effacé automatiquement le {day}.</translation>
    </message>
    <message>
        <source>the original ({size})</source>
        <translation>l’original ({size})</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n marque</numerusform>
            <numerusform>%n marques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still(s)</source>
        <translation>
            <numerusform>%n image fixe</numerusform>
            <numerusform>%n images fixes</numerusform>
        </translation>
    </message>
    <message>
        <source>previews, and the words it is found by</source>
        <translation>les aperçus, et les mots qui servent à le retrouver</translation>
    </message>
    <message>
        <source>its place in incident {number}, which keeps the line that it was erased</source>
        <translation>sa place dans l’intervention {number}, qui garde la ligne de son effacement</translation>
    </message>
    <message>
        <source>What goes:</source>
        <translation>Ce qui est effacé&#xa0;:</translation>
    </message>
    <message>
        <source>Release the hold {reference}</source>
        <translation>Lever la conservation {reference}</translation>
    </message>
</context>
<context>
    <name>RemoteDockDialog</name>
    <message>
        <source>Add a dock on the network</source>
        <translation>Ajouter une station d’accueil du réseau</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Ajouter à la liste</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>le port habituel</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Essayer la connexion</translation>
    </message>
    <message>
        <source>Yes, the dock shows this very key</source>
        <translation>Oui, c’est bien la clé de la station d’accueil</translation>
    </message>
    <message>
        <source>Asking the dock</source>
        <translation>Connexion à la station d’accueil</translation>
    </message>
    <message>
        <source>Adding the dock</source>
        <translation>Ajout de la station d’accueil</translation>
    </message>
    <message numerus="yes">
        <source>The dock answers: %n file(s) there.</source>
        <translation>
            <numerusform>La station d’accueil répond&#xa0;: %n fichier.</numerusform>
            <numerusform>La station d’accueil répond&#xa0;: %n fichiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add it to the list: it is brought in from then on.</source>
        <translation>Ajoutez-la à la liste&#xa0;: ses fichiers seront transférés dès lors.</translation>
    </message>
    <message>
        <source>The dock shows another key than the one that was confirmed: {key}.</source>
        <translation>La station d’accueil présente une autre clé que celle qui a été confirmée&#xa0;: {key}.</translation>
    </message>
    <message>
        <source>No password was sent: another machine may answer in its place. Confirm the new key only once whoever looks after the dock said that it was renewed, then test again.</source>
        <translation>Aucun mot de passe n’a été envoyé&#xa0;: une autre machine répond peut-être à sa place. Ne confirmez la nouvelle clé que si la personne qui s’occupe de la station d’accueil dit qu’elle a été renouvelée, puis essayez de nouveau.</translation>
    </message>
    <message>
        <source>The dock shows its key: compare it with the one of the dock.</source>
        <translation>La station d’accueil présente sa clé&#xa0;: comparez-la avec la sienne.</translation>
    </message>
    <message>
        <source>No password was sent. Whoever looks after the dock knows it. Then test again.</source>
        <translation>Aucun mot de passe n’a été envoyé. La personne qui s’occupe de la station d’accueil connaît cette clé. Confirmez-la, puis essayez de nouveau.</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Phrase de passe de la clé</translation>
    </message>
    <message>
        <source>SFTP</source>
        <translation>SFTP</translation>
    </message>
    <message>
        <source>Windows share (SMB)</source>
        <translation>Partage Windows (SMB)</translation>
    </message>
    <message>
        <source>FTPS</source>
        <translation>FTPS</translation>
    </message>
    <message>
        <source>FTP, not encrypted</source>
        <translation>FTP, non chiffré</translation>
    </message>
    <message>
        <source>WebDAV (HTTPS)</source>
        <translation>WebDAV (HTTPS)</translation>
    </message>
    <message>
        <source>WebDAV (HTTP, not encrypted)</source>
        <translation>WebDAV (HTTP, non chiffré)</translation>
    </message>
    <message>
        <source>Web page of files (HTTPS), only read</source>
        <translation>Page web de fichiers (HTTPS), lecture seule</translation>
    </message>
    <message>
        <source>Web page of files (HTTP, not encrypted), only read</source>
        <translation>Page web de fichiers (HTTP, non chiffré), lecture seule</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>For a Windows share: its name, then the folder in it</source>
        <translation>Pour un partage Windows&#xa0;: son nom, puis le dossier</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>Kept sealed; never written in the settings</source>
        <translation>Gardé scellé&#xa0;; jamais écrit dans les réglages</translation>
    </message>
    <message>
        <source>Key of the dock</source>
        <translation>Clé présentée</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Reopen the incident</source>
        <translation>Rouvrir l’intervention</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>For example: the prosecutor asks for a further statement</source>
        <translation>Par exemple&#xa0;: le parquet demande une audition complémentaire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reopen incident {number}</source>
        <translation>Rouvrir l’intervention {number}</translation>
    </message>
    <message>
        <source>Its report can be changed again. What was printed stays as it was signed; the time of the persons named begins anew when it is closed. The reason is kept, the reopening is in the journal.</source>
        <translation>Son rapport pourra de nouveau être modifié. Ce qui a été imprimé reste tel que signé&#xa0;; la durée des personnes citées repart à la prochaine clôture. Le motif est conservé, la réouverture est au journal.</translation>
    </message>
</context>
<context>
    <name>ReportNames</name>
    <message>
        <source>Persons named in reports</source>
        <translation>Personnes citées dans les rapports</translation>
    </message>
    <message>
        <source>Months after the incident is closed</source>
        <translation>Mois après la clôture de l’intervention</translation>
    </message>
    <message>
        <source>Reports are another processing than the images. The persons named in one, and the texts that could name them, are erased by themselves so long after the incident is closed. The recordings keep their own month.</source>
        <translation>Les rapports sont un autre traitement que les images. Les personnes qui y sont citées, et les textes qui pourraient les nommer, sont effacés automatiquement au terme de ce délai, compté de la clôture de l’intervention. Les enregistrements gardent leur propre mois.</translation>
    </message>
    <message>
        <source>They cannot be brought back. The change is logged. Incidents: {numbers}</source>
        <translation>Elles ne pourront pas être retrouvées. La modification est au journal. Interventions&#xa0;: {numbers}</translation>
    </message>
    <message numerus="yes">
        <source>The persons of %n report(s) would be erased today.</source>
        <translation>
            <numerusform>Les personnes de %n rapport seraient effacées aujourd’hui.</numerusform>
            <numerusform>Les personnes de %n rapports seraient effacées aujourd’hui.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>Recordings concerned</source>
        <translation>Enregistrements visés</translation>
    </message>
    <message>
        <source>No recording yet.</source>
        <translation>Aucun enregistrement visé.</translation>
    </message>
    <message>
        <source>Look for those that the request is about, by day, camera or place.</source>
        <translation>Cherchez ceux que la demande concerne, par jour, caméra ou lieu.</translation>
    </message>
    <message>
        <source>Find recordings…</source>
        <translation>Chercher des enregistrements…</translation>
    </message>
    <message>
        <source>Not concerned</source>
        <translation>Non concerné</translation>
    </message>
    <message>
        <source>Take the recording out of this request; it is kept as before</source>
        <translation>Retirer l’enregistrement de cette demande&#xa0;; il est conservé comme avant</translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation>Limiter</translation>
    </message>
    <message>
        <source>Lift the restriction…</source>
        <translation>Lever la limitation…</translation>
    </message>
    <message>
        <source>Erase on request…</source>
        <translation>Effacer sur demande…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Répondre…</translation>
    </message>
    <message>
        <source>Choose a request.</source>
        <translation>Choisissez une demande.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Only reason to look at it</source>
        <translation>Seul motif de consultation</translation>
    </message>
    <message>
        <source>The name of who asked was erased on {day}.</source>
        <translation>Le nom du demandeur a été effacé le {day}.</translation>
    </message>
    <message>
        <source>{how}, {day}. Answer due on {due}.</source>
        <translation>{how}, {day}. Réponse due le {due}.</translation>
    </message>
</context>
<context>
    <name>RequesterNames</name>
    <message>
        <source>Names of who asked for a right</source>
        <translation>Noms des demandeurs (exercice de droits)</translation>
    </message>
    <message>
        <source>Months after the answer</source>
        <translation>Mois après la réponse</translation>
    </message>
    <message>
        <source>The name, the contact and the words of who asked are erased by themselves so long after the answer: until then they may come back to it or complain. The register keeps the request, its right and its answer. A recording that is restricted keeps the name.</source>
        <translation>Le nom, les coordonnées et les mots du demandeur sont effacés automatiquement au terme de ce délai, compté de la réponse&#xa0;: jusque-là, il peut y revenir ou introduire une réclamation. Le registre garde la demande, le droit invoqué et la réponse. Le nom reste tant qu’un enregistrement est limité.</translation>
    </message>
    <message>
        <source>They cannot be brought back. The change is logged. Requests: {numbers}</source>
        <translation>Ils ne pourront pas être retrouvés. La modification est au journal. Demandes&#xa0;: {numbers}</translation>
    </message>
    <message numerus="yes">
        <source>The names in %n request(s) would be erased today.</source>
        <translation>
            <numerusform>Le nom dans %n demande serait effacé aujourd’hui.</numerusform>
            <numerusform>Les noms dans %n demandes seraient effacés aujourd’hui.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>Rectification</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Effacement</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Limitation</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Opposition</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Courrier</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>Sur place</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Established by other means</source>
        <translation>Établie par tout moyen</translation>
    </message>
    <message>
        <source>Established, document seen</source>
        <translation>Établie, pièce vue</translation>
    </message>
    <message>
        <source>Not established</source>
        <translation>Non établie</translation>
    </message>
    <message>
        <source>to answer</source>
        <translation>à répondre</translation>
    </message>
    <message>
        <source>sent back to be completed</source>
        <translation>à compléter par la personne</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondue</translation>
    </message>
    <message>
        <source>Access granted by viewing</source>
        <translation>Accès accordé par visionnage</translation>
    </message>
    <message>
        <source>Copy granted</source>
        <translation>Copie accordée</translation>
    </message>
    <message>
        <source>No recording found</source>
        <translation>Aucun enregistrement trouvé</translation>
    </message>
    <message>
        <source>Person not on the recordings found</source>
        <translation>Personne absente des enregistrements trouvés</translation>
    </message>
    <message>
        <source>Already erased</source>
        <translation>Déjà effacé</translation>
    </message>
    <message>
        <source>Identity to be confirmed</source>
        <translation>Identité à confirmer</translation>
    </message>
    <message>
        <source>Too vague, to be completed</source>
        <translation>Trop imprécise, à compléter</translation>
    </message>
    <message>
        <source>Neither confirmed nor denied (LIL 107)</source>
        <translation>Ni confirmé ni infirmé (loi 78-17, art. 107)</translation>
    </message>
    <message>
        <source>Erasure refused</source>
        <translation>Effacement refusé</translation>
    </message>
    <message>
        <source>Erasure done</source>
        <translation>Effacement fait</translation>
    </message>
    <message>
        <source>Rectification done</source>
        <translation>Rectification faite</translation>
    </message>
    <message>
        <source>Restriction done</source>
        <translation>Limitation faite</translation>
    </message>
    <message>
        <source>Objection excluded by law</source>
        <translation>Opposition exclue par la loi</translation>
    </message>
    <message>
        <source>restriction lifted on {day} by {name}</source>
        <translation>limitation levée le {day} par {name}</translation>
    </message>
    <message>
        <source>restriction lifted on {day} by {name}: {reason}</source>
        <translation>limitation levée le {day} par {name}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’il devient</translation>
    </message>
    <message>
        <source>The answer in writing is due on {day} at the latest.</source>
        <translation>La réponse écrite est due le {day} au plus tard.</translation>
    </message>
    <message>
        <source>restricted to “{reason}”</source>
        <translation>limité au motif «&#xa0;{reason}&#xa0;»</translation>
    </message>
    <message>
        <source>hour not certain</source>
        <translation>heure incertaine</translation>
    </message>
</context>
<context>
    <name>RequestsScreen</name>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Register a request…</source>
        <translation>Enregistrer une demande…</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Réponse due le</translation>
    </message>
    <message>
        <source>First erasure</source>
        <translation>Premier effacement</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s): a recording is erased before the answer is due, the first on {day}.</source>
        <translation>
            <numerusform>%n demande&#xa0;: un enregistrement sera effacé avant l’échéance de la réponse, le {day}.</numerusform>
            <numerusform>%n demandes&#xa0;: un enregistrement sera effacé avant l’échéance de la réponse, le premier le {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Request {number} is registered.</source>
        <translation>La demande {number} est enregistrée.</translation>
    </message>
    <message>
        <source>The answer to request {number} is noted.</source>
        <translation>La réponse à la demande {number} est notée.</translation>
    </message>
    <message>
        <source>Rights requests</source>
        <translation>Demandes d’exercice de droits</translation>
    </message>
    <message>
        <source>No request.</source>
        <translation>Aucune demande.</translation>
    </message>
    <message>
        <source>A person may ask for access, rectification, erasure or restriction: register it here.</source>
        <translation>Une personne peut demander l’accès, la rectification, l’effacement ou la limitation&#xa0;: enregistrez ici sa demande.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>viewing only — copying forbidden · {name} · {reason}</source>
        <translation>visionnage seul — copie interdite · {name} · {reason}</translation>
    </message>
    <message>
        <source>copying forbidden · {name}</source>
        <translation>copie interdite · {name}</translation>
    </message>
    <message>
        <source>corrected {hour} ({offset})</source>
        <translation>corrigée {hour} ({offset})</translation>
    </message>
    <message>
        <source>enlarged {factor}×</source>
        <translation>agrandi {factor}×</translation>
    </message>
    <message>
        <source>viewing only: {how}</source>
        <translation>visionnage seul&#xa0;: {how}</translation>
    </message>
    <message>
        <source>aligned by sound {offset} ({percent} %)</source>
        <translation>recalée par le son {offset} ({percent}&#xa0;%)</translation>
    </message>
    <message>
        <source>aligned by hand {offset}</source>
        <translation>recalée à la main {offset}</translation>
    </message>
    <message>
        <source>frame {number}</source>
        <translation>image {number}</translation>
    </message>
    <message>
        <source>sound only</source>
        <translation>son seul</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>sans son</translation>
    </message>
    <message>
        <source>camera clock {hour} ({offset})</source>
        <translation>horloge de la caméra {hour} ({offset})</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Image fixe</translation>
    </message>
    <message>
        <source>Camera: {name}</source>
        <translation>Caméra&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>move {name}</source>
        <translation>déplacer {name}</translation>
    </message>
    <message>
        <source>change {name}</source>
        <translation>modifier {name}</translation>
    </message>
    <message>
        <source>still of {hour}</source>
        <translation>image fixe de {hour}</translation>
    </message>
    <message>
        <source>remove the still of {hour}</source>
        <translation>retirer l’image fixe de {hour}</translation>
    </message>
    <message>
        <source>mark {name}</source>
        <translation>marquer {name}</translation>
    </message>
    <message>
        <source>remove {name}</source>
        <translation>retirer {name}</translation>
    </message>
    <message>
        <source>{camera} shows nothing at this moment: nothing was marked.</source>
        <translation>{camera} ne montre rien à cet instant&#xa0;: rien n’a été marqué.</translation>
    </message>
    <message>
        <source>{camera} shows no picture at this moment: no still was kept.</source>
        <translation>{camera} ne montre aucune image à cet instant&#xa0;: aucune image fixe n’a été conservée.</translation>
    </message>
    <message>
        <source>Nothing of this span is recorded or can be shown: nothing was marked.</source>
        <translation>Rien de cette plage n’est enregistré ou ne peut être montré&#xa0;: rien n’a été marqué.</translation>
    </message>
    <message>
        <source>Part of this span is not recorded or cannot be shown: the rest of it was marked.</source>
        <translation>Une partie de cette plage n’est pas enregistrée ou ne peut être montrée&#xa0;: le reste a été marqué.</translation>
    </message>
    <message>
        <source>This span lies in {count} files: a mark was set in each.</source>
        <translation>Cette plage s’étend sur {count} fichiers&#xa0;: une marque a été posée dans chacun.</translation>
    </message>
    <message>
        <source>Playback of recording {clip} stopped at {hour}.</source>
        <translation>Lecture de l’enregistrement {clip} arrêtée à {hour}.</translation>
    </message>
    <message>
        <source>This is not the end of the recording: from here on the file cannot be decoded. The sealed original is unchanged. Frames before this moment can still be looked at.</source>
        <translation>Ce n’est pas la fin de l’enregistrement&#xa0;: à partir d’ici, le fichier ne peut pas être décodé. L’original scellé est inchangé. Les images d’avant cet instant restent visibles.</translation>
    </message>
    <message>
        <source>Position: {hour}. {hint}</source>
        <translation>Position&#xa0;: {hour}. {hint}</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review a hold</source>
        <translation>Réexaminer une conservation</translation>
    </message>
    <message>
        <source>For example: the court has not decided yet</source>
        <translation>Par exemple&#xa0;: le tribunal n’a pas encore statué</translation>
    </message>
    <message>
        <source>Keep on holding</source>
        <translation>Maintenir la conservation</translation>
    </message>
    <message>
        <source>Why it is still needed</source>
        <translation>Pourquoi elle reste nécessaire</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Réexamen le</translation>
    </message>
    <message>
        <source>Is the hold {reference} still needed?</source>
        <translation>La conservation {reference} est-elle encore nécessaire&#xa0;?</translation>
    </message>
    <message>
        <source>It was to be reviewed on {day}. If the procedure needs the recording no longer, cancel and release the hold instead.</source>
        <translation>Son réexamen est fixé au {day}. Si la procédure n’a plus besoin de l’enregistrement, annulez et levez la conservation.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Comparing the sound of the cameras…</source>
        <translation>Comparaison du son des caméras…</translation>
    </message>
    <message>
        <source>The place is noted. The former one is kept.</source>
        <translation>Le lieu est noté. L’ancien est conservé.</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>Room: no more comes in than is erased.</source>
        <translation>Place&#xa0;: il n’entre pas plus qu’il n’est effacé.</translation>
    </message>
    <message>
        <source>Room: too little came in so far to say for how long.</source>
        <translation>Place disponible&#xa0;: encore trop peu de transferts pour estimer pour combien de jours.</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Change the rules</source>
        <translation>Changer les règles</translation>
    </message>
    <message>
        <source>What would be erased</source>
        <translation>Ce qui serait effacé</translation>
    </message>
    <message>
        <source>The nearest dates that move</source>
        <translation>Les plus proches dates qui changent</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>For example: decision of the mayor of 12/11/2026</source>
        <translation>Par exemple&#xa0;: décision du maire du 12/11/2026</translation>
    </message>
    <message>
        <source>Yes, these recordings may be erased</source>
        <translation>Oui, ces enregistrements peuvent être effacés</translation>
    </message>
    <message>
        <source>Change and erase</source>
        <translation>Changer et effacer</translation>
    </message>
    <message numerus="yes">
        <source>These rules would erase %n recording(s) today.</source>
        <translation>
            <numerusform>Ces règles effaceraient %n enregistrement aujourd’hui.</numerusform>
            <numerusform>Ces règles effaceraient %n enregistrements aujourd’hui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erased recordings cannot be brought back.</source>
        <translation>Un enregistrement effacé ne peut pas être retrouvé.</translation>
    </message>
    <message>
        <source>These rules would erase nothing now that is kept today.</source>
        <translation>Ces règles n’effaceraient rien maintenant de ce qui est gardé aujourd’hui.</translation>
    </message>
    <message numerus="yes">
        <source>The due date of %n recording(s) moves.</source>
        <translation>
            <numerusform>L’échéance de %n enregistrement change.</numerusform>
            <numerusform>L’échéance de %n enregistrements change.</numerusform>
        </translation>
    </message>
    <message>
        <source>The nearest are listed with their dates.</source>
        <translation>Les plus proches sont listés avec leurs dates.</translation>
    </message>
    <message>
        <source>The change and its reason are logged.</source>
        <translation>Le changement et son motif sont inscrits au journal.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Échéance actuelle</translation>
    </message>
    <message>
        <source>Due then</source>
        <translation>Nouvelle échéance</translation>
    </message>
    <message>
        <source>{day}, at once</source>
        <translation>{day}, aussitôt</translation>
    </message>
    <message>
        <source>{day}, later today</source>
        <translation>{day}, plus tard dans la journée</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Ne rien changer</translation>
    </message>
</context>
<context>
    <name>ScreenKeys</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Next and former part of the screen</source>
        <translation>Partie suivante ou précédente de l’écran</translation>
    </message>
    <message>
        <source>Next and former field or button</source>
        <translation>Champ ou bouton suivant, précédent</translation>
    </message>
    <message>
        <source>Press the button that has the focus</source>
        <translation>Actionner le bouton désigné</translation>
    </message>
    <message>
        <source>Close a dialogue or this list</source>
        <translation>Fermer un dialogue ou cette liste</translation>
    </message>
    <message>
        <source>Lock the station</source>
        <translation>Verrouiller le poste</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Interventions</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Conservations</translation>
    </message>
    <message>
        <source>Due dates</source>
        <translation>Échéances</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Stations d’accueil</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Look under way</source>
        <translation>Visionnage en cours</translation>
    </message>
</context>
<context>
    <name>SearchKeeper</name>
    <message>
        <source>Keep this search</source>
        <translation>Garder cette recherche</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>Oublier cette recherche</translation>
    </message>
    <message>
        <source>Name of the search, then Enter</source>
        <translation>Nom de la recherche, puis Entrée</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Nom de la recherche</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>The order ends on a day</source>
        <translation>L’arrêté a une date de fin</translation>
    </message>
    <message>
        <source>Print the offence (NATINF) under the subject of reports</source>
        <translation>Imprimer l’infraction (NATINF) sous l’objet des rapports</translation>
    </message>
    <message>
        <source>Usually it stands on the slip alone: tick it where the prosecutor wants it in reports.</source>
        <translation>D’ordinaire elle ne figure que sur le bordereau&#xa0;: cochez si le procureur la veut dans les rapports.</translation>
    </message>
    <message>
        <source>Erase one day earlier than the law allows (stricter reading)</source>
        <translation>Effacer la veille du terme fixé par la loi (lecture plus stricte)</translation>
    </message>
    <message>
        <source>Lenient: the original stays as long as a hold is open</source>
        <translation>Souple&#xa0;: l’original reste tant qu’une conservation est ouverte</translation>
    </message>
    <message>
        <source>Strict: once handed over, the original follows its month</source>
        <translation>Stricte&#xa0;: une fois la copie remise, l’original suit son mois</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saved. The change is in the journal.</source>
        <translation>Enregistré. La modification figure au journal.</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Prefect&apos;s order</source>
        <translation>Arrêté préfectoral</translation>
    </message>
    <message>
        <source>Mayor</source>
        <translation>Maire</translation>
    </message>
    <message>
        <source>Cameras it allows</source>
        <translation>Caméras autorisées</translation>
    </message>
    <message>
        <source>Last day of the order</source>
        <translation>Dernier jour de l’arrêté</translation>
    </message>
    <message>
        <source>Addressees, one a line</source>
        <translation>Destinataires, un par ligne</translation>
    </message>
    <message>
        <source>Hour of erasure on the due day</source>
        <translation>Heure d’effacement le jour de l’échéance</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>En-tête des documents</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Durée de conservation</translation>
    </message>
    <message>
        <source>One month by law. It can be made stricter here, never looser.</source>
        <translation>Un mois, selon la loi. La règle peut être plus stricte ici, jamais plus souple.</translation>
    </message>
    <message>
        <source>What a procedure needs is kept here until its hold is released, even after a copy was handed over against a signature. It can be shown again if the copy is lost or disputed.</source>
        <translation>Ce dont une procédure a besoin reste ici jusqu’à la levée de sa conservation, même après la remise d’une copie contre signature. L’original peut être montré de nouveau si la copie est perdue ou contestée.</translation>
    </message>
    <message>
        <source>What a procedure needs is the copy that was handed over: it follows the rules of the procedure. From the signature on, the original here is erased at the end of its month, or at once if that is over.</source>
        <translation>Ce dont la procédure a besoin est la copie remise&#xa0;: elle suit les règles de la procédure. À partir de la signature, l’original est effacé ici à la fin de son mois, ou aussitôt s’il est écoulé.</translation>
    </message>
    <message>
        <source>After a hand-over</source>
        <translation>Après une remise</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Picture of {camera}</source>
        <translation>Image de {camera}</translation>
    </message>
    <message>
        <source>Still kept · {frame}</source>
        <translation>Image fixe gardée · {frame}</translation>
    </message>
    <message>
        <source>The pictures have ended; the sound goes on.</source>
        <translation>L’image est terminée&#xa0;; le son continue.</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>son</translation>
    </message>
    <message>
        <source>{cameras} out of sight</source>
        <translation>{cameras} hors de vue</translation>
    </message>
    <message>
        <source>repaired copy</source>
        <translation>copie réparée</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>{camera} was not recording at this moment.</source>
        <translation>{camera} n’enregistrait pas à cet instant.</translation>
    </message>
    <message>
        <source>Preparing… {percent} %</source>
        <translation>Préparation… {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>This recording has no picture. Its sound can be heard, forward and at normal speed only.</source>
        <translation>Cet enregistrement n’a pas d’image. Le son peut être écouté, en avant et à vitesse normale seulement.</translation>
    </message>
    <message>
        <source>Nothing in this recording can be shown or heard. The sealed original is kept.</source>
        <translation>Rien dans cet enregistrement ne peut être affiché ni écouté. L’original scellé est conservé.</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Ouvrir la session</translation>
    </message>
    <message>
        <source>Opening the key…</source>
        <translation>Ouverture de la clé…</translation>
    </message>
    <message>
        <source>Wait {wait}</source>
        <translation>Attendre {wait}</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Files were joined that are two recordings: choose the file with which the second one begins. It is then counted from its own day, and no file joins the two again by itself.</source>
        <translation>Des fichiers ont été réunis qui sont deux enregistrements&#xa0;: choisissez celui par lequel commence le second. Son délai court alors de son propre jour, et aucun fichier ne réunit plus les deux de lui-même.</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Commence par</translation>
    </message>
    <message>
        <source>For example: two interventions, one after the other</source>
        <translation>Par exemple&#xa0;: deux interventions, l’une après l’autre</translation>
    </message>
    <message>
        <source>{hour} · {file}</source>
        <translation>{hour} · {file}</translation>
    </message>
</context>
<context>
    <name>StationPages</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Intégrité</translation>
    </message>
    <message>
        <source>Erasures</source>
        <translation>Effacements</translation>
    </message>
    <message>
        <source>Figures of the year</source>
        <translation>Chiffres de l’année</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Caméras</translation>
    </message>
    <message>
        <source>Docks and folders</source>
        <translation>Déchargement</translation>
    </message>
    <message>
        <source>Axis dock</source>
        <translation>Réception Axis</translation>
    </message>
    <message>
        <source>Service and rules</source>
        <translation>Service et règles</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Names kept</source>
        <translation>Noms conservés</translation>
    </message>
    <message>
        <source>Basemaps</source>
        <translation>Fonds de plan</translation>
    </message>
</context>
<context>
    <name>StationScreen</name>
    <message>
        <source>Pages of the station</source>
        <translation>Pages de la station</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>erasure waiting since {day}</source>
        <translation>effacement en attente depuis le {day}</translation>
    </message>
    <message>
        <source>next erasure {day} ({count})</source>
        <translation>prochain effacement {day} ({count})</translation>
    </message>
    <message>
        <source>integrity checked {day}: damage found</source>
        <translation>intégrité contrôlée {day}&#xa0;: dommages trouvés</translation>
    </message>
    <message>
        <source>integrity checked {day}</source>
        <translation>intégrité contrôlée {day}</translation>
    </message>
    <message>
        <source>backup {day}</source>
        <translation>sauvegarde {day}</translation>
    </message>
    <message numerus="yes">
        <source>Room for %n day(s)</source>
        <translation>
            <numerusform>Place pour %n jour</numerusform>
            <numerusform>Place pour %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} (stopped)</source>
        <translation>{words} (arrêtée)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Stop preparing pictures</source>
        <translation>Arrêter la préparation des images</translation>
    </message>
    <message>
        <source>Go on preparing pictures</source>
        <translation>Reprendre la préparation des images</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>le {day}</translation>
    </message>
</context>
<context>
    <name>StillField</name>
    <message>
        <source>Bring a file in once it was still for</source>
        <translation>Transférer un fichier inchangé depuis</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Longer where the dock&apos;s software writes slowly: a file that still grows is left alone.</source>
        <translation>Plus longtemps si le logiciel de la station d’accueil écrit lentement&#xa0;: un fichier qui grossit encore est laissé de côté.</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>aucun fichier</translation>
    </message>
    <message>
        <source>The file that the dock&apos;s software writes last. Recordings newer than it wait.</source>
        <translation>Le fichier que le logiciel de la station d’accueil écrit en dernier. Les enregistrements plus récents que lui attendent.</translation>
    </message>
    <message>
        <source>or once this file lies beside it</source>
        <translation>ou dès que ce fichier se trouve à côté</translation>
    </message>
</context>
<context>
    <name>StillPicker</name>
    <message>
        <source>Stills</source>
        <translation>Images fixes</translation>
    </message>
    <message>
        <source>The pictures are shown here and on the print once you state a reason.</source>
        <translation>Les images s’affichent ici et sur le document imprimé dès que vous indiquez un motif.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>No still yet.</source>
        <translation>Aucune image fixe.</translation>
    </message>
    <message>
        <source>Review a recording and press S where a picture is to be kept.</source>
        <translation>Visionnez un enregistrement et appuyez sur S là où une image est à garder.</translation>
    </message>
    <message>
        <source>{hour} · {camera} · frame {frame}</source>
        <translation>{hour} · {camera} · image {frame}</translation>
    </message>
    <message>
        <source>The checked ones are printed, from top to bottom.</source>
        <translation>Celles qui sont cochées s’impriment, de haut en bas.</translation>
    </message>
</context>
<context>
    <name>StripPreview</name>
    <message>
        <source>Pictures of the recording</source>
        <translation>Images de l’enregistrement</translation>
    </message>
    <message>
        <source>No pictures: state a reason first by opening the recording with Enter.</source>
        <translation>Les images ne se montrent qu’avec un motif&#xa0;: ouvrez d’abord l’enregistrement avec Entrée pour l’indiquer.</translation>
    </message>
</context>
<context>
    <name>Subjects</name>
    <message>
        <source>state of the cameras</source>
        <translation>état des caméras</translation>
    </message>
    <message>
        <source>docks and folders</source>
        <translation>stations d’accueil et dossiers</translation>
    </message>
    <message>
        <source>reception from docks</source>
        <translation>réception des stations d’accueil</translation>
    </message>
    <message>
        <source>automatic lock</source>
        <translation>verrouillage automatique</translation>
    </message>
    <message>
        <source>inventory</source>
        <translation>inventaire</translation>
    </message>
    <message>
        <source>settings of the service</source>
        <translation>réglages du service</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>journal</translation>
    </message>
    <message>
        <source>record of erasure</source>
        <translation>procès-verbal d’effacement</translation>
    </message>
    <message>
        <source>list of recordings</source>
        <translation>liste d’enregistrements</translation>
    </message>
    <message>
        <source>list of holds</source>
        <translation>liste des conservations</translation>
    </message>
    <message>
        <source>list of incidents</source>
        <translation>liste des interventions</translation>
    </message>
    <message>
        <source>due dates</source>
        <translation>échéances</translation>
    </message>
    <message>
        <source>dockings of a camera</source>
        <translation>déchargements d’une caméra</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Ligne de temps</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>{name}: {start} – {end}</source>
        <translation>{name}&#xa0;: {start} – {end}</translation>
    </message>
    <message>
        <source>Seen by you: {start} – {end}</source>
        <translation>Vu par vous&#xa0;: {start} – {end}</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation>{start} – {end}</translation>
    </message>
</context>
<context>
    <name>TransferLine</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the transfer: what is in stays, the rest stays on the cameras</source>
        <translation>Arrêter le transfert&#xa0;: ce qui est transféré reste, le reste demeure sur les caméras</translation>
    </message>
    <message>
        <source>Stop the transfer</source>
        <translation>Arrêter le transfert</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on with the transfer</source>
        <translation>Reprendre le transfert</translation>
    </message>
    <message>
        <source>Pause the transfer</source>
        <translation>Mettre le transfert en pause</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>Transfer under way</source>
        <translation>Transfert en cours</translation>
    </message>
    <message>
        <source>Transfer paused</source>
        <translation>Transfert en pause</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) brought in and verified.</source>
        <translation>
            <numerusform>%n enregistrement transféré et vérifié.</numerusform>
            <numerusform>%n enregistrements transférés et vérifiés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Vignettes</translation>
    </message>
    <message>
        <source>{view} ({keys})</source>
        <translation>{view} ({keys})</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>Incident {number}</source>
        <translation>Intervention {number}</translation>
    </message>
    <message>
        <source>Restricted on a person&apos;s request: shown for the reason below only.</source>
        <translation>Limité à la demande d’une personne&#xa0;: montré pour le seul motif ci-dessous.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Persons of the report of intervention {number}</source>
        <translation>Personnes du rapport de l’intervention {number}</translation>
    </message>
    <message>
        <source>Who made request {number}</source>
        <translation>Auteur de la demande {number}</translation>
    </message>
    <message>
        <source>{name}, who left the service</source>
        <translation>{name}, qui a quitté le service</translation>
    </message>
</context>
<context>
    <name>Watcher</name>
    <message>
        <source>{source} does not answer.</source>
        <translation>{source} ne répond pas.</translation>
    </message>
    <message>
        <source>Nothing is lost: the other docks go on, and it is tried again by itself.</source>
        <translation>Rien n’est perdu&#xa0;: les autres stations d’accueil continuent et une nouvelle tentative a lieu automatiquement.</translation>
    </message>
    <message>
        <source>{source} does not accept the account or its password.</source>
        <translation>{source} n’accepte pas le compte ou son mot de passe.</translation>
    </message>
    <message>
        <source>{source} hung up while the station signed in: it may have refused the account.</source>
        <translation>{source} a raccroché pendant l’ouverture de session&#xa0;: il a peut-être refusé le compte.</translation>
    </message>
    <message>
        <source>{source} shows another key than the one that was confirmed.</source>
        <translation>{source} présente une autre clé que celle qui a été confirmée.</translation>
    </message>
    <message>
        <source>{source} is a server that nobody has confirmed yet.</source>
        <translation>{source} est un serveur que personne n’a encore confirmé.</translation>
    </message>
    <message>
        <source>Nothing is lost: the dock keeps its recordings, and the other docks go on. Ask whoever looks after the dock, then add it again under Station, Docks and folders.</source>
        <translation>Rien n’est perdu&#xa0;: la station d’accueil garde ses enregistrements et les autres continuent. Interrogez la personne qui s’en occupe, puis ajoutez-la de nouveau sous Station, Stations d’accueil et dossiers.</translation>
    </message>
    <message>
        <source>A line of the list of docks and folders is no address and is left out.</source>
        <translation>Une ligne de la liste des stations d’accueil et dossiers n’est pas une adresse&#xa0;; elle est laissée de côté.</translation>
    </message>
    <message>
        <source>Nothing is lost: the others go on. Remove it under Station, Docks and folders.</source>
        <translation>Rien n’est perdu&#xa0;: les autres continuent. Retirez-la sous Station, Stations d’accueil et dossiers.</translation>
    </message>
    <message>
        <source>To be identified: {source} holds recordings of no camera of the service.</source>
        <translation>À identifier&#xa0;: {source} contient des enregistrements d’aucune caméra du service.</translation>
    </message>
    <message>
        <source>Nothing was copied and nothing is erased there. If it is a camera of the service, put its serial on the list of cameras; otherwise take it away.</source>
        <translation>Rien n’y a été copié, rien n’y sera effacé. S’il s’agit d’une caméra du service, inscrivez son numéro de série dans la liste des caméras&#xa0;; sinon, retirez-le.</translation>
    </message>
    <message>
        <source>The folder {folder} of {source} was left aside.</source>
        <translation>Le dossier {folder} de {source} a été laissé de côté.</translation>
    </message>
    <message>
        <source>Its recordings are not finished, or the dock refused them. Nothing was lost.</source>
        <translation>Ses enregistrements ne sont pas terminés, ou la station d’accueil les a refusés. Rien n’est perdu.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Head of service</source>
        <translation>Responsable du service</translation>
    </message>
    <message>
        <source>Entitled officer</source>
        <translation>Agent habilité</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Agent porteur</translation>
    </message>
    <message>
        <source>Mayor</source>
        <translation>Maire</translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation>Délégué à la protection des données</translation>
    </message>
    <message>
        <source>Reviews, keeps for a procedure, prints, manages the station.</source>
        <translation>Visionne, conserve pour une procédure, imprime, gère le poste.</translation>
    </message>
    <message>
        <source>Reviews recordings, marks them and writes reports.</source>
        <translation>Visionne les enregistrements, les marque et rédige les rapports.</translation>
    </message>
    <message>
        <source>Sees own recordings only, to write a faithful report.</source>
        <translation>Voit ses seuls enregistrements, pour établir fidèlement les faits.</translation>
    </message>
    <message>
        <source>May review with a reason, and reads the registers.</source>
        <translation>Peut visionner en indiquant un motif, et lit les registres.</translation>
    </message>
    <message>
        <source>Sees registers and figures, never images.</source>
        <translation>Voit les registres et les chiffres, jamais les images.</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>index of the frames</source>
        <translation>index des images</translation>
    </message>
    <message>
        <source>filmstrip</source>
        <translation>bande d’images</translation>
    </message>
    <message>
        <source>waveform</source>
        <translation>forme d’onde</translation>
    </message>
    <message>
        <source>working copy</source>
        <translation>copie de travail</translation>
    </message>
    <message>
        <source>still picture</source>
        <translation>image fixe</translation>
    </message>
    <message>
        <source>file of the camera</source>
        <translation>fichier de la caméra</translation>
    </message>
    <message>
        <source>repaired copy</source>
        <translation>copie réparée</translation>
    </message>
    <message>
        <source>track of positions</source>
        <translation>trace des positions</translation>
    </message>
    <message>
        <source>Judicial procedure</source>
        <translation>Procédure judiciaire</translation>
    </message>
    <message>
        <source>Administrative procedure</source>
        <translation>Procédure administrative</translation>
    </message>
    <message>
        <source>Disciplinary procedure</source>
        <translation>Procédure disciplinaire</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Faithful account of the facts</source>
        <translation>Établissement fidèle des faits</translation>
    </message>
    <message>
        <source>Right of access</source>
        <translation>Droit d’accès</translation>
    </message>
    <message>
        <source>Technical check</source>
        <translation>Vérification technique</translation>
    </message>
    <message>
        <source>Judicial</source>
        <translation>Judiciaire</translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation>Administrative</translation>
    </message>
    <message>
        <source>Disciplinary</source>
        <translation>Disciplinaire</translation>
    </message>
    <message>
        <source>Never emptied by the station</source>
        <translation>Jamais vidée par le poste</translation>
    </message>
    <message>
        <source>Emptied when I ask for it</source>
        <translation>Vidée quand je le demande</translation>
    </message>
    <message>
        <source>Emptied after each verified transfer</source>
        <translation>Vidée après chaque transfert vérifié</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>Program started</source>
        <translation>Programme démarré</translation>
    </message>
    <message>
        <source>Program closed</source>
        <translation>Programme arrêté</translation>
    </message>
    <message>
        <source>Clock of the computer changed</source>
        <translation>Horloge de l’ordinateur changée</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>Personne ajoutée</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>Personne modifiée</translation>
    </message>
    <message>
        <source>Habilitation ended</source>
        <translation>Habilitation terminée</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Ouverture de session</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Ouverture de session refusée</translation>
    </message>
    <message>
        <source>Station locked</source>
        <translation>Poste verrouillé</translation>
    </message>
    <message>
        <source>Transfer begun</source>
        <translation>Déchargement commencé</translation>
    </message>
    <message>
        <source>Transfer done</source>
        <translation>Déchargement terminé</translation>
    </message>
    <message>
        <source>Transfer failed</source>
        <translation>Déchargement en échec</translation>
    </message>
    <message>
        <source>Camera emptied</source>
        <translation>Caméra vidée</translation>
    </message>
    <message>
        <source>Camera not emptied</source>
        <translation>Caméra non vidée</translation>
    </message>
    <message>
        <source>Camera wholly unloaded</source>
        <translation>Caméra entièrement déchargée</translation>
    </message>
    <message>
        <source>Camera of no list on a dock</source>
        <translation>Caméra étrangère au service raccordée</translation>
    </message>
    <message>
        <source>Dock or folder added</source>
        <translation>Station d’accueil ou dossier ajouté</translation>
    </message>
    <message>
        <source>Dock or folder removed from the list</source>
        <translation>Station d’accueil ou dossier retiré de la liste</translation>
    </message>
    <message>
        <source>Another key of a dock confirmed</source>
        <translation>Nouvelle clé d’une station d’accueil confirmée</translation>
    </message>
    <message>
        <source>Dock credentials renewed</source>
        <translation>Identifiants de la station d’accueil renouvelés</translation>
    </message>
    <message>
        <source>Dock connections refused</source>
        <translation>Connexions d’une station d’accueil refusées</translation>
    </message>
    <message>
        <source>Recording received from a dock</source>
        <translation>Enregistrement reçu d’une station d’accueil</translation>
    </message>
    <message>
        <source>Reception emptied</source>
        <translation>Réception vidée</translation>
    </message>
    <message>
        <source>Camera changed</source>
        <translation>Caméra modifiée</translation>
    </message>
    <message>
        <source>Camera taken</source>
        <translation>Caméra prise</translation>
    </message>
    <message>
        <source>Camera returned</source>
        <translation>Caméra restituée</translation>
    </message>
    <message>
        <source>Hand-over corrected</source>
        <translation>Registre de remise corrigé</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Viewing goes on</source>
        <translation>Consultation en cours</translation>
    </message>
    <message>
        <source>Viewing ended</source>
        <translation>Fin de consultation</translation>
    </message>
    <message>
        <source>Refused by the station</source>
        <translation>Refus du poste</translation>
    </message>
    <message>
        <source>Mark set</source>
        <translation>Marque posée</translation>
    </message>
    <message>
        <source>Mark changed</source>
        <translation>Marque modifiée</translation>
    </message>
    <message>
        <source>Still taken</source>
        <translation>Image fixe prise</translation>
    </message>
    <message>
        <source>Camera moved on the wall clock</source>
        <translation>Caméra recalée sur l’heure commune</translation>
    </message>
    <message>
        <source>Recording completed or corrected</source>
        <translation>Enregistrement complété ou corrigé</translation>
    </message>
    <message>
        <source>Recording split in two</source>
        <translation>Enregistrement scindé en deux</translation>
    </message>
    <message>
        <source>Recordings joined</source>
        <translation>Enregistrements réunis</translation>
    </message>
    <message>
        <source>Incident created</source>
        <translation>Intervention créée</translation>
    </message>
    <message>
        <source>Incident changed</source>
        <translation>Intervention modifiée</translation>
    </message>
    <message>
        <source>Incident closed</source>
        <translation>Intervention close</translation>
    </message>
    <message>
        <source>Incident reopened</source>
        <translation>Intervention rouverte</translation>
    </message>
    <message>
        <source>Persons of a report erased</source>
        <translation>Personnes d’un rapport effacées</translation>
    </message>
    <message>
        <source>Category changed</source>
        <translation>Catégorie modifiée</translation>
    </message>
    <message>
        <source>List of offences imported</source>
        <translation>Liste des infractions importée</translation>
    </message>
    <message>
        <source>Basemap added</source>
        <translation>Fond de plan ajouté</translation>
    </message>
    <message>
        <source>Basemap changed</source>
        <translation>Fond de plan modifié</translation>
    </message>
    <message>
        <source>Basemap removed</source>
        <translation>Fond de plan retiré</translation>
    </message>
    <message>
        <source>Hold opened</source>
        <translation>Conservation ouverte</translation>
    </message>
    <message>
        <source>Hold released</source>
        <translation>Conservation levée</translation>
    </message>
    <message>
        <source>Hold reviewed</source>
        <translation>Conservation réexaminée</translation>
    </message>
    <message>
        <source>Handed over against a signature</source>
        <translation>Remise contre signature</translation>
    </message>
    <message>
        <source>Extraction begun</source>
        <translation>Extraction commencée</translation>
    </message>
    <message>
        <source>Extraction done</source>
        <translation>Extraction faite</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Rapport établi</translation>
    </message>
    <message>
        <source>Erasure begun</source>
        <translation>Effacement commencé</translation>
    </message>
    <message>
        <source>Erasure done</source>
        <translation>Effacement fait</translation>
    </message>
    <message>
        <source>Record of erasure made</source>
        <translation>Procès-verbal d’effacement établi</translation>
    </message>
    <message>
        <source>Preview prepared</source>
        <translation>Aperçu préparé</translation>
    </message>
    <message>
        <source>Integrity check</source>
        <translation>Contrôle d’intégrité</translation>
    </message>
    <message>
        <source>Pages of the catalogue checked</source>
        <translation>Pages du catalogue vérifiées</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Réglage modifié</translation>
    </message>
    <message>
        <source>Signed checkpoint</source>
        <translation>Point de contrôle signé</translation>
    </message>
    <message>
        <source>Journal purged after its term</source>
        <translation>Journal purgé à son terme</translation>
    </message>
    <message>
        <source>Number of habilitated people of a past year kept</source>
        <translation>Nombre de personnes habilitées d’une année écoulée figé</translation>
    </message>
    <message>
        <source>Journal anchor</source>
        <translation>Témoin extérieur du journal</translation>
    </message>
    <message>
        <source>Recovery key used</source>
        <translation>Clé de secours utilisée</translation>
    </message>
    <message>
        <source>Interrupted transfer finished</source>
        <translation>Déchargement interrompu, terminé</translation>
    </message>
    <message>
        <source>Damage found</source>
        <translation>Altération constatée</translation>
    </message>
    <message>
        <source>Erasure put on hold for confirmation</source>
        <translation>Effacement suspendu, à confirmer</translation>
    </message>
    <message>
        <source>Date confirmed, erasure resumed</source>
        <translation>Date confirmée, effacement repris</translation>
    </message>
    <message>
        <source>Key replaced</source>
        <translation>Clé remplacée</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restauration</translation>
    </message>
    <message>
        <source>Restore drill</source>
        <translation>Exercice de restauration</translation>
    </message>
    <message>
        <source>Rights request received</source>
        <translation>Demande d’exercice de droits reçue</translation>
    </message>
    <message>
        <source>Rights request completed</source>
        <translation>Demande d’exercice de droits complétée</translation>
    </message>
    <message>
        <source>Rights request decided</source>
        <translation>Décision sur une demande de droits</translation>
    </message>
    <message>
        <source>Recording restricted</source>
        <translation>Enregistrement limité</translation>
    </message>
    <message>
        <source>Restriction lifted</source>
        <translation>Limitation levée</translation>
    </message>
    <message>
        <source>Name of who made a request erased</source>
        <translation>Nom d’un demandeur effacé</translation>
    </message>
    <message>
        <source>Name of somebody who left erased</source>
        <translation>Nom d’une personne partie effacé</translation>
    </message>
    <message>
        <source>Lines of the register of hand-overs erased</source>
        <translation>Lignes du registre de remise effacées</translation>
    </message>
    <message>
        <source>DPO</source>
        <translation>DPO</translation>
    </message>
    <message>
        <source>Held in part ({held} of {files})</source>
        <translation>Conservé en partie ({held} sur {files})</translation>
    </message>
    <message>
        <source>camera not known</source>
        <translation>caméra à identifier</translation>
    </message>
    <message>
        <source>camera not known ({number})</source>
        <translation>caméra à identifier ({number})</translation>
    </message>
    <message>
        <source>Preparing pictures of {camera} · {number} of {count}</source>
        <translation>Préparation des images de {camera} · {number} sur {count}</translation>
    </message>
    <message>
        <source>The catalogue is being brought up to date.</source>
        <translation>Le catalogue est mis à jour.</translation>
    </message>
    <message>
        <source>This happens once after a new version of the program and may take some minutes. Do not switch the computer off.</source>
        <translation>Cela n’arrive qu’une fois après une nouvelle version du programme et peut prendre quelques minutes. N’éteignez pas l’ordinateur.</translation>
    </message>
    <message>
        <source>2 of 3: tables, step {number} of {total}</source>
        <translation>2 sur 3&#xa0;: tables, étape {number} sur {total}</translation>
    </message>
    <message>
        <source>1 of 3: copy for safety, {percent} %</source>
        <translation>1 sur 3&#xa0;: copie de sûreté, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>3 of 3: the new file, {percent} %</source>
        <translation>3 sur 3&#xa0;: nouveau fichier, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>being looked at</source>
        <translation>lecture de la liste</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{percent} %, {time} left</source>
        <translation>{percent}&#xa0;%, encore {time}</translation>
    </message>
    <message>
        <source>not there, waited for</source>
        <translation>absente, attendue</translation>
    </message>
    <message>
        <source>being emptied</source>
        <translation>vidage en cours</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>not brought in</source>
        <translation>non transférée</translation>
    </message>
    <message>
        <source>Transfer paused</source>
        <translation>Transfert en pause</translation>
    </message>
    <message>
        <source>About {time} left</source>
        <translation>Encore {time} environ</translation>
    </message>
    <message>
        <source>{camera}: camera free</source>
        <translation>{camera}&#xa0;: caméra libre</translation>
    </message>
    <message>
        <source>{place}: nothing is left there. Its cameras may hold more.</source>
        <translation>{place}&#xa0;: il n’y reste rien. Ses caméras peuvent encore contenir des fichiers.</translation>
    </message>
    <message>
        <source>{camera}: set never to be emptied. It keeps its files; the setting is changed under Cameras.</source>
        <translation>{camera}&#xa0;: réglée sur «&#xa0;jamais vider&#xa0;». Elle garde ses fichiers&#xa0;; ce réglage se change sous Caméras.</translation>
    </message>
    <message>
        <source>{serial}: nothing is left there. This camera is absent from the list of the service: its recordings wait under To identify.</source>
        <translation>{serial}&#xa0;: il n’y reste rien. Cette caméra est absente de la liste du service&#xa0;: ses enregistrements attendent sous «&#xa0;À identifier&#xa0;».</translation>
    </message>
    <message>
        <source>{camera} can be taken away now.</source>
        <translation>{camera} peut être retirée maintenant.</translation>
    </message>
    <message>
        <source>hold {reference} to be looked at again</source>
        <translation>conservation {reference} à réexaminer</translation>
    </message>
    <message>
        <source>request {reference} to be answered</source>
        <translation>réponse à donner à la demande {reference}</translation>
    </message>
    <message>
        <source>persons of report {reference} erased</source>
        <translation>personnes du rapport {reference} effacées</translation>
    </message>
    <message>
        <source>recordings of several days fall on this one</source>
        <translation>les enregistrements de plusieurs jours tombent le même jour</translation>
    </message>
    <message>
        <source>recordings of {days} days fall on this one</source>
        <translation>les enregistrements de {days} jours tombent le même jour</translation>
    </message>
    <message>
        <source>unusually many</source>
        <translation>nombre inhabituel</translation>
    </message>
</context>
<context>
    <name>WritingForm</name>
    <message>
        <source>Addressees</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>Équipage</translation>
    </message>
    <message>
        <source>How it began</source>
        <translation>Saisine</translation>
    </message>
    <message>
        <source>Measures taken</source>
        <translation>Mesures prises</translation>
    </message>
    <message>
        <source>Instructions of the investigating officer</source>
        <translation>Instructions de l’OPJ</translation>
    </message>
    <message>
        <source>Camera started</source>
        <translation>Caméra déclenchée</translation>
    </message>
    <message>
        <source>People told that they are filmed</source>
        <translation>Personnes informées qu’elles sont filmées</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>14:20</source>
        <translation>14:20</translation>
    </message>
    <message>
        <source>One person on each line: rank, name, number</source>
        <translation>Une personne par ligne&#xa0;: grade, nom, matricule</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>Une par ligne</translation>
    </message>
    <message>
        <source>Date, hour, who called or patrol, exact place, dress</source>
        <translation>Date, heure, requérant ou patrouille, lieu exact, tenue</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Logbook no.</source>
        <translation>N° de main courante</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Rédacteur</translation>
    </message>
    <message>
        <source>HOW IT BEGAN</source>
        <translation>SAISINE</translation>
    </message>
    <message>
        <source>FACTS</source>
        <translation>EXPOSÉ DES FAITS</translation>
    </message>
    <message>
        <source>PERSONS</source>
        <translation>PERSONNES</translation>
    </message>
    <message>
        <source>MEASURES TAKEN</source>
        <translation>MESURES PRISES</translation>
    </message>
    <message>
        <source>Officer (OPJ) told at</source>
        <translation>OPJ avisé à</translation>
    </message>
    <message>
        <source>Name, unit</source>
        <translation>Nom, unité</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>BODY CAMERA</source>
        <translation>CAMÉRA INDIVIDUELLE</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Déclenchée</translation>
    </message>
    <message>
        <source>People told</source>
        <translation>Personnes informées</translation>
    </message>
    <message>
        <source>If not, why</source>
        <translation>Sinon, motif</translation>
    </message>
    <message>
        <source>END</source>
        <translation>CLÔTURE</translation>
    </message>
    <message>
        <source>Closed at (place)</source>
        <translation>Fait et clos à (lieu)</translation>
    </message>
</context>
<context>
    <name>WrongUse</name>
    <message>
        <source>{name} is missing, one of: {choices}.</source>
        <translation>Il manque {name}, au choix&#xa0;: {choices}.</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>Il manque {name}.</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>one of: {choices}</source>
        <translation>au choix&#xa0;: {choices}</translation>
    </message>
    <message>
        <source>{most} at most</source>
        <translation>au plus {most}</translation>
    </message>
    <message>
        <source>{least} at least</source>
        <translation>au moins {least}</translation>
    </message>
    <message>
        <source>this number is too long</source>
        <translation>ce nombre est trop long</translation>
    </message>
    <message>
        <source>a whole number is wanted</source>
        <translation>il faut un nombre entier</translation>
    </message>
    <message>
        <source>a number is wanted</source>
        <translation>il faut un nombre</translation>
    </message>
    <message>
        <source>this value cannot be taken</source>
        <translation>cette valeur ne convient pas</translation>
    </message>
    <message>
        <source>{name} wants a value after it.</source>
        <translation>Il manque une valeur après {name}.</translation>
    </message>
    <message>
        <source>{name} takes no value.</source>
        <translation>{name} ne prend pas de valeur.</translation>
    </message>
    <message>
        <source>There is no option {name}; near it: {near}.</source>
        <translation>L’option {name} n’existe pas&#xa0;; proches&#xa0;: {near}.</translation>
    </message>
    <message>
        <source>There is no option {name}.</source>
        <translation>L’option {name} n’existe pas.</translation>
    </message>
    <message>
        <source>There is no command “{name}”; near it: {near}.</source>
        <translation>La commande «&#xa0;{name}&#xa0;» n’existe pas&#xa0;; proches&#xa0;: {near}.</translation>
    </message>
    <message>
        <source>Another word is missing after this one.</source>
        <translation>Il manque un mot après celui-ci.</translation>
    </message>
    <message>
        <source>default:</source>
        <translation>par défaut&#xa0;:</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTE</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>CHEMIN</translation>
    </message>
    <message>
        <source>There is no command “{name}”.</source>
        <translation>La commande «&#xa0;{name}&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>Too many words: {words}.</source>
        <translation>Mots en trop&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Commandes&#xa0;:</translation>
    </message>
    <message>
        <source>Say this and nothing else.</source>
        <translation>Afficher cette aide et rien d’autre.</translation>
    </message>
    <message>
        <source>[required]</source>
        <translation>[obligatoire]</translation>
    </message>
</context>
<context>
    <name>YesNo</name>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>_CameraPart</name>
    <message>
        <source>Transfer of {camera}</source>
        <translation>Transfert de {camera}</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Latitude and longitude, like 43.8493, 0.6628</source>
        <translation>Latitude et longitude, comme 43,8493 0,6628</translation>
    </message>
    <message>
        <source>Position of point {number}</source>
        <translation>Position du point {number}</translation>
    </message>
    <message>
        <source>Take point {number} away</source>
        <translation>Retirer le point {number}</translation>
    </message>
</context>
</TS>
