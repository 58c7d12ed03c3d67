"""English words around names: what people are, what organisations end in, what things are."""

from aibrief_store.reading.saying_words_en import VERBS
from aibrief_store.reading.spelling import words

ROLES = frozenset(
    words(
        "chief head director president vice-president chairman chairwoman chair chairperson "
        "executive founder co-founder minister secretary spokesman spokeswoman spokesperson "
        "analyst economist professor lecturer scientist engineer researcher manager partner mayor "
        "governor senator lawyer attorney editor author officer boss adviser advisor commissioner "
        "chancellor ambassador owner leader chaplain coach superintendent treasurer strategist "
        "teacher nurse doctor ceo cfo cto coo dr mr ms mrs prof sir dame lord lady judge captain "
        "rev general colonel physician paediatrician pediatrician biologist chemist physicist "
        "psychologist historian sociologist geologist climatologist oceanographer astronomer "
        "mathematician statistician epidemiologist farmer fisherman driver student resident "
        "shopkeeper artist actor actress singer composer novelist poet writer journalist reporter "
        "columnist correspondent presenter producer designer architect developer programmer "
        "consultant investor trader banker broker broker-dealer campaigner activist organiser "
        "organizer volunteer pensioner lawmaker legislator congressman congresswoman "
        "representative deputy premier king queen prince princess pope archbishop bishop pilot "
        "mechanic technician curator librarian principal headteacher dean provost rector fellow "
        "postdoc undergraduate inventor entrepreneur billionaire tycoon detective inspector "
        "sergeant lieutenant secretary-general director-general inspector-general councillor "
        "councilor counsel barrister solicitor prosecutor regulator midwife surgeon radiologist "
        "oncologist cardiologist neurologist psychiatrist virologist immunologist ecologist "
        "agronomist veterinarian counsellor counselor butcher baker grocer electrician welder "
        "miner seafarer skipper striker goalkeeper midfielder defender sprinter swimmer"
    )
)
GIVEN = frozenset(
    words(
        "Aaron Abdul Abigail Adam Adele Adrian Agnes Ahmed Aisha Akira Alan Albert Alejandro "
        "Alessandro Alex Alexander Alexandra Alexei Alfred Ali Alice Alison Amanda Amelia Amina "
        "Amit Amy Ana Anders Andrea Andreas Andrei Andrew Angela Anita Anna Anne Anthony Antonio "
        "Antoine Ananya Anika Arjun Arthur Asha Astrid Barbara Beatrice Beatriz Ben Benjamin "
        "Bernard Beth Bill Bjorn Brian Bruno Camille Carl Carla Carlos Carmen Carol Caroline "
        "Catherine Cecilia Charles Charlotte Chen Chiara Chloe Chris Christian Christina "
        "Christine Christopher Claire Clara Claudia Colin Craig Dana Daniel Daniela David Deborah "
        "Deepak Denis Dennis Diana Diego Dmitri Dominic Donald Dorothy Duncan Edward Elaine Elena "
        "Eleanor Elisa Elizabeth Ella Ellen Elliot Emily Emma Enrique Eric Erik Erika Ernst "
        "Esther Eva Evelyn Fatima Felipe Felix Fernando Fiona Florian Frances Francesca Francesco "
        "Francis Francois Frank Frederick Gabriel Gareth Gary Gavin Geoffrey George Gerald Gianni "
        "Giulia Giovanni Grace Graham Grant Greg Gregory Guillaume Gunnar Gustav Hana Hannah Hans "
        "Harold Harriet Harry Hassan Heather Heidi Helen Helena Henrik Henry Hiroshi Howard Hugo "
        "Ian Ibrahim Igor Ingrid Irene Isaac Isabel Ivan Jack Jacob Jacques James Jamie Jan Jane "
        "Janet Jason Javier Jean Jeffrey Jennifer Jenny Jeremy Jerome Jessica Joan Joanna Joao "
        "Johan Johannes John Jonas Jonathan Jorge Jose Josef Joseph Joshua Juan Judith Julia "
        "Julian Julie Julio Jürgen Karen Karin Karl Kate Katherine Kathleen Kavita Keith Keiko "
        "Kelly Kenji Kenneth Kevin Khalid Kim Klaus Kofi Kristen Kwame Lars Laura Laurence Lauren "
        "Lea Leah Lena Leo Leon Leonard Leonardo Li Liam Liang Lin Linda Lisa Louis Louise Lucas "
        "Lucia Lucy Luis Luke Magnus Malik Marco Marcus Margaret Maria Mariam Marie Marina Mario "
        "Marion Mark Marta Martha Martin Mary Mateo Matthew Maurice Max Maya Megan Mei Melissa "
        "Michael Michel Michelle Miguel Mike Miriam Mohamed Mohammed Molly Monica Nadia Naomi "
        "Natalia Natalie Nathan Nia Nicholas Nick Nicola Nicole Nikolai Nils Nina Noah Nora Olga "
        "Oliver Olivia Omar Oscar Oskar Pablo Patricia Patrick Paul Paula Pedro Penelope Peter "
        "Petra Philip Philippe Pierre Pilar Piotr Priscilla Priya Rachel Rafael Rahul Raj Rajesh "
        "Ralph Ramon Raul Ravi Rebecca Renata Ricardo Richard Rita Robert Roberto Robin Roger "
        "Roland Rosa Rose Rosie Ruth Ryan Sally Samantha Samuel Sandra Sanjay Sara Sarah Sean "
        "Sebastian Sergei Sergio Shannon Sharon Sheila Simon Simone Sofia Sonia Sophia Sophie "
        "Stefan Stella Stephanie Stephen Steve Steven Stuart Sunita Susan Suresh Svetlana Sylvia "
        "Takashi Tamara Tanya Tariq Teresa Terry Thandiwe Theo Theresa Thomas Tim Timothy Tobias "
        "Tom Tomas Tony Tracy Valerie Vanessa Vera Veronica Victor Victoria Vijay Vincent "
        "Virginia Vladimir Walter Wang Wei Wendy Werner William Xavier Xiao Yasmin Yolanda Yuki "
        "Yusuf Yuri Yves Zachary Zara Zhang Zoe Desmond Odile Otto Ruben Sven Ulrich Wanjiru "
        "Amara Chidi Ngozi Oluwaseun Femi Tunde Kamala Leila Layla Noura Salma Hiro Haruto Sakura "
        "Yuto Aiko Minh Linh Thanh Nguyen Jin Min Soo Jiwoo Minjun Seo Ji-hoon Min-jun Soo-jin "
        "Eun-ji Hyun-woo Ji-won"
    )
)
MEDIA = frozenset(
    words(
        "Post Times Daily Ledger Journal Herald Courier Tribune Gazette Review News Weekly "
        "Chronicle Observer Telegraph Mail Star Express Standard Sentinel Dispatch Examiner "
        "Inquirer Bulletin Globe Monitor Magazine Advertiser Reporter Argus Echo Mercury Record "
        "Quarterly Letters Digest Wire"
    )
)
INSTITUTION = frozenset(
    words(
        "Forum University Institute Network Association Council Ministry Commission Academy "
        "Society Federation Foundation Agency Authority Union Alliance Centre Center Committee "
        "Department College School Organisation Organization Court Observatory Board Bureau "
        "Office Service Trust Coalition Chamber Institution Laboratory Museum Hospital Library "
        "Fund Party Congress Parliament Senate Police Inspectorate Watch Consortium League Guild "
        "Programme Program Administration Treasury Assembly Taskforce Secretariat Charity Clinic "
        "Infirmary Polytechnic Registry Ombudsman Secretary Directorate Regulator Reserve "
        "Movement Initiative Conservatory Exchange Clearinghouse"
    )
)
COMPANY = frozenset(
    words(
        "Inc Corp Corporation Ltd LLC PLC Plc AG SA GmbH NV Co Company Group Lab Labs Capital "
        "Partners Holdings Holding Research Motors Motor Robotics Robots Systems Technologies "
        "Technology Tech Energy Minerals Mining Ventures Securities Software Semiconductor "
        "Semiconductors Airlines Airline Foods Food Pharma Consulting Analytics Industries Bank "
        "Logistics Networks Electric Electronics Materials Advisers Advisors Therapeutics "
        "Dynamics Pharmaceuticals Biosciences Biotech Biotechnology Aerospace Aviation Media "
        "Studios Studio Games Brands Stores Retail Health Healthcare Solutions Services Works "
        "Instruments Chemical Chemicals Steel Oil Gas Petroleum Resources Power Solar Wind "
        "Shipping Airways Railway Railways Rail Telecom Telecommunications Communications Mobile "
        "Digital Data Cloud Interactive Entertainment Insurance Assurance Financial Finance "
        "Investments Investment Equity Properties Homes Hotels Beverages Brewing Brewery Farms "
        "Seeds Automotive Mobility Vehicles Trucks Engineering Construction Cement Packaging "
        "Machinery Machines Photonics Optics Sensors Microsystems Quantum Genomics Medical "
        "Diagnostics Imaging Associates Insight Insights Intelligence Metrics Ratings Markets "
        "Steelworks Shipyard Shipyards Fabrics Aluminium Copper Lithium Platinum Battery "
        "Batteries Cells Chips Devices Computing Computers Microelectronics Seafood Fisheries "
        "Dairy Bakery Coffee Wines Spirits Cosmetics Apparel Textiles Infrastructure Utilities "
        "Water Waste Recycling Freight Cargo Couriers Express Lines Cruises Ferries Satellite "
        "Satellites Space Rockets Innovations Innovation Enterprises Global International "
        "Worldwide Brokers Brokerage Underwriters Asset Wealth Payments Pay Bancorp Realty "
        "Estates Builders Timber Paper Plastics Rubber Glass Ceramics Tools Appliances Furniture "
        "Toys Sports Fitness Auto Autos Cars Logistik Security Defence Defense Cyber Networks "
        "Broadband Fibre Fiber Wireless Publishing Press Pictures Films Records AI Bio"
    )
)
EVENT = frozenset(
    words(
        "Show Expo Summit Conference Festival Fair Exhibition Week Awards Cup Symposium Biennale "
        "Forum Convention Games Marathon Olympics"
    )
)
POLICY = frozenset(
    words(
        "Act Bill Law Directive Regulation Treaty Accord Agreement Code Charter Plan Strategy "
        "Pact Protocol Rule Order"
    )
)
HEADS = INSTITUTION | {"Bank", "Journal", "Annals", "Proceedings", "Archives", "Bulletin", "Review"}
"""Words that 'of' or 'for' goes on from."""
NOT_FIRST = frozenset(
    words(
        "The A An In On At By For From It He She We They I You My Our Their His Her This That "
        "These Those But And Or So Yet If When While As After Before Since Until Not No Is Are "
        "Was Were Do Does Did Has Have Had What Who Why How Where Which There Here Its Your All "
        "Some Many Most More One Two Three Four Five Six Seven Eight Nine Ten Q MARKET WRAP "
        "Elsewhere Stocks Prices Last Next Monday Tuesday Wednesday Thursday Friday Saturday "
        "Sunday January February March April May June July August September October November "
        "December According Analysts Officials Researchers Governments Money Others Running "
        "Because Under Over Even Still Only Also However Meanwhile Critics Buyers Schools "
        "Warehouses Shares Few Both Each Every Another Such With Without Within Through During "
        "Between Among Against About Above Below Like Unlike Despite Though Although Unless Once "
        "Then Now Today Yesterday Tomorrow Later Earlier Early Late Nearly Almost Roughly About "
        "Around Some Several Much Little Less Fewer Other Same Former Newly Chief Founder "
        "Minister Professor President Senator Governor Mayor Judge Dr Mr Ms Mrs Prof Sir Dame "
        "Lord Lady Captain Chancellor Rev Chairman Director Spokesman Spokeswoman Analyst "
        "Economist Engineer Commissioner Ambassador Secretary Attorney Justice General Colonel "
        "King Queen Prince Pope Bishop Inspector Sergeant Detective Representative Congressman "
        "Congresswoman Councillor Managing Deputy Vice Acting Co-founder Executive Chair "
        "Lawmakers Commuters Drivers Teenagers Farmers Workers Unions Trade Ministers Scientists "
        "Engineers Investors Consumers Shoppers Residents Doctors Nurses Teachers Parents Pupils "
        "Students Experts Economists Regulators Police Prosecutors Lawyers Campaigners Rivals "
        "Customers Sales Revenue Profits Demand Supply Exports Imports Output Growth Inflation "
        "Unemployment Mass Retail Yes Well Instead Indeed Perhaps Maybe Thanks Given Based Asked "
        "Speaking Writing Founded Built Made Born Backed Led Known Called Working Using Having "
        "Being Making Taking Giving Getting Going Looking Facing Copper Gold Silver Oil Lithium "
        "Salmon Wheat Corn Cocoa Sugar Rice Steel Cement Platinum Nickel Cobalt Chip Chips Phones "
        "Cars Trucks Robots Drones Batteries More Than Just Very Too Often Never Always Sometimes "
        "Usually Recently Finally First Second Third Half Part Any Either Neither Nor Whether"
    )
)
"""Words that are capitals only because a sentence begins, and titles in front of a name."""
PLACES = frozenset(
    words(
        "Asia Europe Africa America Australia Sydney Seoul Tokyo London Paris Washington Brussels "
        "Berlin Beijing Shanghai Shenzhen Hong Kong English French German Chinese Korean Japanese "
        "American British European Asian African Indian Russian Italian Spanish Dutch Swedish "
        "Norwegian Danish Finnish Polish Lithuanian Chilean Brazilian Mexican Canadian Australian "
        "Israeli Turkish Saudi Western Eastern Northern Southern SEOUL AI CEO CTO CFO UK US USA "
        "EU UN GDP China India Japan Korea Russia Germany France Italy Spain Britain England "
        "Scotland Wales Ireland Norway Sweden Finland Denmark Poland Ukraine Turkey Israel Brazil "
        "Mexico Chile Argentina Canada Ohio Texas California Florida Oregon Nevada Singapore "
        "Taiwan Vietnam Thailand Malaysia Indonesia Philippines Pakistan Egypt Nigeria Kenya "
        "Ghana Boston Chicago Leeds Manchester Toronto Amsterdam Rotterdam Geneva Zurich Vienna "
        "Madrid Barcelona Rome Milan Lisbon Dublin Oslo Stockholm Copenhagen Helsinki Warsaw "
        "Moscow Kyiv Delhi Mumbai Bangalore Dubai Riyadh Cairo Lagos Nairobi Johannesburg New "
        "York San Francisco Los Angeles Silicon Valley South North East West Christmas Easter"
    )
)
KINDS = {
    **dict.fromkeys(
        words(
            "drug shot jab app robot car phone smartphone tablet laptop software tool service "
            "game platform rocket satellite plane aircraft jet truck vehicle device headset "
            "gadget drone vaccine treatment pill system product line browser chatbot assistant "
            "agent speaker watch camera ship ferry tractor scooter bike reactor turbine battery "
            "telescope sedan suv van pickup tutor console engine printer toothbrush spacecraft "
            "lander rover probe bot wearable supplement cream drink snack beer website site "
            "search-engine therapy implant test kit"
        ),
        "product",
    ),
    **dict.fromkeys(words("model models llm"), "model"),
    **dict.fromkeys(
        words("chip processor gpu accelerator semiconductor chipset microchip cpu"), "chip"
    ),
    **dict.fromkeys(words("benchmark leaderboard"), "benchmark"),
    **dict.fromkeys(words("law bill act treaty directive"), "policy"),
    **dict.fromkeys(words("conference summit festival fair exhibition event show"), "event"),
    **dict.fromkeys(
        words("newspaper magazine journal newsletter daily weekly paper tabloid broadsheet"),
        "publication",
    ),
    **dict.fromkeys(
        words(
            "agency regulator charity think-tank body union watchdog university institute school "
            "college hospital museum ministry nonprofit non-profit ngo"
        ),
        "institution",
    ),
    **dict.fromkeys(
        words(
            "firm company startup start-up maker rival giant group bank lender broker brokerage "
            "consultancy retailer insurer publisher laboratory lab provider developer supplier "
            "designer manufacturer operator carrier airline carmaker automaker chipmaker miner "
            "producer grocer builder utility conglomerate fund investor unit subsidiary owner "
            "distributor importer exporter brewer drugmaker toymaker steelmaker shipbuilder "
            "shipper contractor foundry studio label chain supermarket marketplace unicorn "
            "partnership business outfit venture spin-off spinout incubator accelerator buyer "
            "bidder acquirer parent franchise"
        ),
        "company",
    ),
}
"""What a common noun beside a name tells of it."""
SAYING = frozenset((*VERBS, "quoted", "cited", "quotes", "cites")) - frozenset(
    words("put puts see sees call calls called feel feels show shows showed")
)
DOING = frozenset(
    words(
        "will would is was has had plans plan reported posted launched unveiled released acquired "
        "sued agreed cancelled canceled bought sold makes made raised raises employs employed "
        "owns runs operates hired fired cut cuts shut closed opened expects expected declined "
        "filed listed floated offers offered introduced developed built builds shipped ships "
        "started began won lost signed ordered recalled invested backed teamed partnered merged "
        "supplies supplied sells sold hopes aims wants refused apologised apologized withdrew "
        "delayed approved rejected published commissioned surveyed polled ranked rated fined "
        "warned ruled voted opposes supports showed welcomed supplied designed banned blocked "
        "investigated"
    )
)
