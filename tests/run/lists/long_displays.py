# Displays of many items that are no constants: made of the first at once, and of the others one by one.
log = []


class Key:
    def __init__(self, n):
        self.n = n
        log.append(("made", n))

    def __hash__(self):
        log.append(("hash", self.n))
        return self.n

    def __eq__(self, other):
        return self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


def make(n):
    if n == 99:
        raise ValueError(n)
    return n * 2


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def a_list():
    return [
        make(100), make(101), make(102), make(103), make(104), make(105), make(106), make(107), make(108), make(109),
        make(110), make(111), make(112), make(113), make(114), make(115), make(116), make(117), make(118), make(119),
        make(120), make(121), make(122), make(123), make(124), make(125), make(126), make(127), make(128), make(129),
        make(130), make(131), make(132), make(133), make(134), make(135), make(136), make(137), make(138), make(139),
        make(140), make(141), make(142), make(143), make(144), make(145), make(146), make(147), make(148), make(149),
        make(150), make(151), make(152), make(153), make(154), make(155), make(156), make(157), make(158), make(159),
        make(160), make(161), make(162), make(163), make(164), make(165), make(166), make(167), make(168), make(169),
        make(170), make(171), make(172), make(173), make(174), make(175), make(176), make(177), make(178), make(179),
    ]


attempt(a_list)


def a_list_that_fails():
    return [
        make(20), make(21), make(22), make(23), make(24), make(25), make(26), make(27), make(28), make(29),
        make(30), make(31), make(32), make(33), make(34), make(35), make(36), make(37), make(38), make(39),
        make(40), make(41), make(42), make(43), make(44), make(45), make(46), make(47), make(48), make(49),
        make(50), make(51), make(52), make(53), make(54), make(55), make(56), make(57), make(58), make(59),
        make(60), make(61), make(62), make(63), make(64), make(65), make(66), make(67), make(68), make(69),
        make(70), make(71), make(72), make(73), make(74), make(75), make(76), make(77), make(78), make(79),
        make(80), make(81), make(82), make(83), make(84), make(85), make(86), make(87), make(88), make(89),
        make(90), make(91), make(92), make(93), make(94), make(95), make(96), make(97), make(98), make(99),
        make(100), make(101), make(102), make(103), make(104), make(105), make(106), make(107), make(108), make(109),
    ]


attempt(a_list_that_fails)


def a_tuple():
    return (
        make(100), make(101), make(102), make(103), make(104), make(105), make(106), make(107), make(108), make(109),
        make(110), make(111), make(112), make(113), make(114), make(115), make(116), make(117), make(118), make(119),
        make(120), make(121), make(122), make(123), make(124), make(125), make(126), make(127), make(128), make(129),
        make(130), make(131), make(132), make(133), make(134), make(135), make(136), make(137), make(138), make(139),
        make(140), make(141), make(142), make(143), make(144), make(145), make(146), make(147), make(148), make(149),
        make(150), make(151), make(152), make(153), make(154), make(155), make(156), make(157), make(158), make(159),
        make(160), make(161), make(162), make(163), make(164), make(165), make(166), make(167), make(168), make(169),
        make(170), make(171), make(172), make(173), make(174), make(175), make(176), make(177), make(178), make(179),
    )


attempt(a_tuple)


def a_long_tuple():
    return (
        make(100), make(101), make(102), make(103), make(104), make(105), make(106), make(107), make(108), make(109),
        make(110), make(111), make(112), make(113), make(114), make(115), make(116), make(117), make(118), make(119),
        make(120), make(121), make(122), make(123), make(124), make(125), make(126), make(127), make(128), make(129),
        make(130), make(131), make(132), make(133), make(134), make(135), make(136), make(137), make(138), make(139),
        make(140), make(141), make(142), make(143), make(144), make(145), make(146), make(147), make(148), make(149),
        make(150), make(151), make(152), make(153), make(154), make(155), make(156), make(157), make(158), make(159),
        make(160), make(161), make(162), make(163), make(164), make(165), make(166), make(167), make(168), make(169),
        make(170), make(171), make(172), make(173), make(174), make(175), make(176), make(177), make(178), make(179),
        make(180), make(181), make(182), make(183), make(184), make(185), make(186), make(187), make(188), make(189),
        make(190), make(191), make(192), make(193), make(194), make(195), make(196), make(197), make(198), make(199),
        make(200), make(201), make(202), make(203), make(204), make(205), make(206), make(207), make(208), make(209),
        make(210), make(211), make(212), make(213), make(214), make(215), make(216), make(217), make(218), make(219),
        make(220), make(221), make(222), make(223), make(224), make(225), make(226), make(227), make(228), make(229),
        make(230), make(231), make(232), make(233), make(234), make(235), make(236), make(237), make(238), make(239),
        make(240), make(241), make(242), make(243), make(244), make(245), make(246), make(247), make(248), make(249),
        make(250), make(251), make(252), make(253), make(254), make(255), make(256), make(257), make(258), make(259),
        make(260), make(261), make(262), make(263), make(264), make(265), make(266), make(267), make(268), make(269),
        make(270), make(271), make(272), make(273), make(274), make(275), make(276), make(277), make(278), make(279),
        make(280), make(281), make(282), make(283), make(284), make(285), make(286), make(287), make(288), make(289),
        make(290), make(291), make(292), make(293), make(294), make(295), make(296), make(297), make(298), make(299),
    )


attempt(a_long_tuple)


def a_tuple_with_stars():
    return (
        *range(3), make(100), make(101), make(102), make(103), make(104), make(105), make(106), make(107), make(108),
        make(109), make(110), make(111), make(112), make(113), make(114), make(115), make(116), make(117), make(118),
        make(119), make(120), make(121), make(122), make(123), make(124), make(125), make(126), make(127), make(128),
        make(129), make(130), make(131), make(132), make(133), make(134), make(135), make(136), make(137), make(138),
        make(139), make(140), make(141), make(142), make(143), make(144), make(145), make(146), make(147), make(148),
        make(149), make(150), make(151), make(152), make(153), make(154), make(155), make(156), make(157), make(158),
        make(159), make(160), make(161), make(162), make(163), make(164), make(165), make(166), make(167), make(168),
        make(169), *'ab', make(100), make(101), make(102), make(103), make(104), make(105), make(106), make(107),
        make(108), make(109), make(110), make(111), make(112), make(113), make(114), make(115), make(116), make(117),
        make(118), make(119), make(120), make(121), make(122), make(123), make(124), make(125), make(126), make(127),
        make(128), make(129), make(130), make(131), make(132), make(133), make(134), make(135), make(136), make(137),
        make(138), make(139), make(140), make(141), make(142), make(143), make(144), make(145), make(146), make(147),
        make(148), make(149), make(150), make(151), make(152), make(153), make(154), make(155), make(156), make(157),
        make(158), make(159), make(160), make(161), make(162), make(163), make(164), make(165), *(),
    )


attempt(a_tuple_with_stars)


def a_list_with_stars():
    return [
        make(100), make(101), make(102), make(103), make(104), make(105), make(106), make(107), make(108), make(109),
        make(110), make(111), make(112), make(113), make(114), make(115), make(116), make(117), make(118), make(119),
        make(120), make(121), make(122), make(123), make(124), make(125), make(126), make(127), make(128), make(129),
        make(130), make(131), make(132), make(133), make(134), make(135), make(136), make(137), make(138), make(139),
        make(140), make(141), make(142), make(143), make(144), make(145), make(146), make(147), make(148), make(149),
        make(150), make(151), make(152), make(153), make(154), make(155), make(156), make(157), make(158), make(159),
        make(160), make(161), make(162), make(163), make(164), make(165), make(166), make(167), make(168), make(169),
        *'ab', make(1),
    ]


attempt(a_list_with_stars)


def a_set():
    return {
        make(100 % 7), make(101 % 7), make(102 % 7), make(103 % 7), make(104 % 7), make(105 % 7), make(106 % 7), make(107 % 7), make(108 % 7), make(109 % 7),
        make(110 % 7), make(111 % 7), make(112 % 7), make(113 % 7), make(114 % 7), make(115 % 7), make(116 % 7), make(117 % 7), make(118 % 7), make(119 % 7),
        make(120 % 7), make(121 % 7), make(122 % 7), make(123 % 7), make(124 % 7), make(125 % 7), make(126 % 7), make(127 % 7), make(128 % 7), make(129 % 7),
        make(130 % 7), make(131 % 7), make(132 % 7), make(133 % 7), make(134 % 7), make(135 % 7), make(136 % 7), make(137 % 7), make(138 % 7), make(139 % 7),
        make(140 % 7), make(141 % 7), make(142 % 7), make(143 % 7), make(144 % 7), make(145 % 7), make(146 % 7), make(147 % 7), make(148 % 7), make(149 % 7),
        make(150 % 7), make(151 % 7), make(152 % 7), make(153 % 7), make(154 % 7), make(155 % 7), make(156 % 7), make(157 % 7), make(158 % 7), make(159 % 7),
        make(160 % 7), make(161 % 7), make(162 % 7), make(163 % 7), make(164 % 7), make(165 % 7), make(166 % 7), make(167 % 7), make(168 % 7), make(169 % 7),
        make(170 % 7), make(171 % 7), make(172 % 7), make(173 % 7), make(174 % 7), make(175 % 7), make(176 % 7), make(177 % 7), make(178 % 7), make(179 % 7),
        *[5], 11,
    }


attempt(a_set)


def a_dict():
    return {
        make(100 % 50): make(100), make(101 % 50): make(101), make(102 % 50): make(102), make(103 % 50): make(103), make(104 % 50): make(104), make(105 % 50): make(105), make(106 % 50): make(106), make(107 % 50): make(107), make(108 % 50): make(108), make(109 % 50): make(109),
        make(110 % 50): make(110), make(111 % 50): make(111), make(112 % 50): make(112), make(113 % 50): make(113), make(114 % 50): make(114), make(115 % 50): make(115), make(116 % 50): make(116), make(117 % 50): make(117), make(118 % 50): make(118), make(119 % 50): make(119),
        make(120 % 50): make(120), make(121 % 50): make(121), make(122 % 50): make(122), make(123 % 50): make(123), make(124 % 50): make(124), make(125 % 50): make(125), make(126 % 50): make(126), make(127 % 50): make(127), make(128 % 50): make(128), make(129 % 50): make(129),
        make(130 % 50): make(130), make(131 % 50): make(131), make(132 % 50): make(132), make(133 % 50): make(133), make(134 % 50): make(134), make(135 % 50): make(135), make(136 % 50): make(136), make(137 % 50): make(137), make(138 % 50): make(138), make(139 % 50): make(139),
        make(140 % 50): make(140), make(141 % 50): make(141), make(142 % 50): make(142), make(143 % 50): make(143), make(144 % 50): make(144), make(145 % 50): make(145), make(146 % 50): make(146), make(147 % 50): make(147), make(148 % 50): make(148), make(149 % 50): make(149),
        make(150 % 50): make(150), make(151 % 50): make(151), make(152 % 50): make(152), make(153 % 50): make(153), make(154 % 50): make(154), make(155 % 50): make(155), make(156 % 50): make(156), make(157 % 50): make(157), make(158 % 50): make(158), make(159 % 50): make(159),
        make(160 % 50): make(160), make(161 % 50): make(161), make(162 % 50): make(162), make(163 % 50): make(163), make(164 % 50): make(164), make(165 % 50): make(165), make(166 % 50): make(166), make(167 % 50): make(167), make(168 % 50): make(168), make(169 % 50): make(169),
        make(170 % 50): make(170), make(171 % 50): make(171), make(172 % 50): make(172), make(173 % 50): make(173), make(174 % 50): make(174), make(175 % 50): make(175), make(176 % 50): make(176), make(177 % 50): make(177), make(178 % 50): make(178), make(179 % 50): make(179),
        **{'a': 1}, 'b': make(3),
    }


attempt(a_dict)


def a_dict_that_fails():
    return {
        make(30): 30, make(31): 31, make(32): 32, make(33): 33, make(34): 34, make(35): 35, make(36): 36, make(37): 37, make(38): 38, make(39): 39,
        make(40): 40, make(41): 41, make(42): 42, make(43): 43, make(44): 44, make(45): 45, make(46): 46, make(47): 47, make(48): 48, make(49): 49,
        make(50): 50, make(51): 51, make(52): 52, make(53): 53, make(54): 54, make(55): 55, make(56): 56, make(57): 57, make(58): 58, make(59): 59,
        make(60): 60, make(61): 61, make(62): 62, make(63): 63, make(64): 64, make(65): 65, make(66): 66, make(67): 67, make(68): 68, make(69): 69,
        make(70): 70, make(71): 71, make(72): 72, make(73): 73, make(74): 74, make(75): 75, make(76): 76, make(77): 77, make(78): 78, make(79): 79,
        make(80): 80, make(81): 81, make(82): 82, make(83): 83, make(84): 84, make(85): 85, make(86): 86, make(87): 87, make(88): 88, make(89): 89,
        make(90): 90, make(91): 91, make(92): 92, make(93): 93, make(94): 94, make(95): 95, make(96): 96, make(97): 97, make(98): 98, make(99): 99,
        make(100): 100, make(101): 101, make(102): 102, make(103): 103, make(104): 104, make(105): 105, make(106): 106, make(107): 107, make(108): 108, make(109): 109,
    }


attempt(a_dict_that_fails)


def unhashable():
    return {
        make(100), make(101), make(102), make(103), make(104), make(105), make(106), make(107), make(108), make(109),
        make(110), make(111), make(112), make(113), make(114), make(115), make(116), make(117), make(118), make(119),
        make(120), make(121), make(122), make(123), make(124), make(125), make(126), make(127), make(128), make(129),
        make(130), make(131), make(132), make(133), make(134), make(135), make(136), make(137), make(138), make(139),
        make(140), make(141), make(142), make(143), make(144), make(145), make(146), make(147), make(148), make(149),
        make(150), make(151), make(152), make(153), make(154), make(155), make(156), make(157), make(158), make(159),
        make(160), make(161), make(162), make(163), make(164), make(165), make(166), make(167), make(168), make(169),
        [], make(99),
    }


attempt(unhashable)


def instances():
    return [
        (Key(0), [0]), (Key(1), [1]), (Key(2), [2]), (Key(3), [3]), (Key(4), [4]), (Key(5), [5]), (Key(6), [6]), (Key(7), [7]), (Key(8), [8]), (Key(9), [9]),
        (Key(10), [10]), (Key(11), [11]), (Key(12), [12]), (Key(13), [13]), (Key(14), [14]), (Key(15), [15]), (Key(16), [16]), (Key(17), [17]), (Key(18), [18]), (Key(19), [19]),
        (Key(20), [20]), (Key(21), [21]), (Key(22), [22]), (Key(23), [23]), (Key(24), [24]), (Key(25), [25]), (Key(26), [26]), (Key(27), [27]), (Key(28), [28]), (Key(29), [29]),
        (Key(30), [30]), (Key(31), [31]), (Key(32), [32]), (Key(33), [33]), (Key(34), [34]), (Key(35), [35]), (Key(36), [36]), (Key(37), [37]), (Key(38), [38]), (Key(39), [39]),
        (Key(40), [40]), (Key(41), [41]), (Key(42), [42]), (Key(43), [43]), (Key(44), [44]), (Key(45), [45]), (Key(46), [46]), (Key(47), [47]), (Key(48), [48]), (Key(49), [49]),
        (Key(50), [50]), (Key(51), [51]), (Key(52), [52]), (Key(53), [53]), (Key(54), [54]), (Key(55), [55]), (Key(56), [56]), (Key(57), [57]), (Key(58), [58]), (Key(59), [59]),
        (Key(60), [60]), (Key(61), [61]), (Key(62), [62]), (Key(63), [63]), (Key(64), [64]), (Key(65), [65]), (Key(66), [66]), (Key(67), [67]), (Key(68), [68]), (Key(69), [69]),
    ]


attempt(instances)


def pairs():
    return [
        (0, make(0)), (1, make(1)), (2, make(2)), (3, make(3)), (4, make(4)), (5, make(5)), (6, make(6)), (7, make(7)), (8, make(8)), (9, make(9)),
        (10, make(10)), (11, make(11)), (12, make(12)), (13, make(13)), (14, make(14)), (15, make(15)), (16, make(16)), (17, make(17)), (18, make(18)), (19, make(19)),
        (20, make(20)), (21, make(21)), (22, make(22)), (23, make(23)), (24, make(24)), (25, make(25)), (26, make(26)), (27, make(27)), (28, make(28)), (29, make(29)),
        (30, make(30)), (31, make(31)), (32, make(32)), (33, make(33)), (34, make(34)), (35, make(35)), (36, make(36)), (37, make(37)), (38, make(38)), (39, make(39)),
        (40, make(40)), (41, make(41)), (42, make(42)), (43, make(43)), (44, make(44)), (45, make(45)), (46, make(46)), (47, make(47)), (48, make(48)), (49, make(49)),
        (50, make(50)), (51, make(51)), (52, make(52)), (53, make(53)), (54, make(54)), (55, make(55)), (56, make(56)), (57, make(57)), (58, make(58)), (59, make(59)),
        (60, make(60)), (61, make(61)), (62, make(62)), (63, make(63)), (64, make(64)), (65, make(65)), (66, make(66)), (67, make(67)), (68, make(68)), (69, make(69)),
    ]


attempt(pairs)


log.clear()
def keys():
    return {
        Key(0): make(0), Key(1): make(1), Key(2): make(2), Key(3): make(3), Key(4): make(4), Key(5): make(5), Key(6): make(6), Key(7): make(7), Key(8): make(8), Key(9): make(9),
        Key(10): make(10), Key(11): make(11), Key(12): make(12), Key(13): make(13), Key(14): make(14), Key(15): make(15), Key(16): make(16), Key(17): make(17), Key(18): make(18), Key(19): make(19),
        Key(20): make(20), Key(21): make(21), Key(22): make(22), Key(23): make(23), Key(24): make(24), Key(25): make(25), Key(26): make(26), Key(27): make(27), Key(28): make(28), Key(29): make(29),
        Key(30): make(30), Key(31): make(31), Key(32): make(32), Key(33): make(33), Key(34): make(34), Key(35): make(35), Key(36): make(36), Key(37): make(37), Key(38): make(38), Key(39): make(39),
        Key(40): make(40), Key(41): make(41), Key(42): make(42), Key(43): make(43), Key(44): make(44), Key(45): make(45), Key(46): make(46), Key(47): make(47), Key(48): make(48), Key(49): make(49),
        Key(50): make(50), Key(51): make(51), Key(52): make(52), Key(53): make(53), Key(54): make(54), Key(55): make(55), Key(56): make(56), Key(57): make(57), Key(58): make(58), Key(59): make(59),
        Key(60): make(60), Key(61): make(61), Key(62): make(62), Key(63): make(63), Key(64): make(64), Key(65): make(65), Key(66): make(66), Key(67): make(67), Key(68): make(68), Key(69): make(69),
    }


attempt(keys)


log.clear()
def key_set():
    return {
        Key(0 % 60), Key(1 % 60), Key(2 % 60), Key(3 % 60), Key(4 % 60), Key(5 % 60), Key(6 % 60), Key(7 % 60), Key(8 % 60), Key(9 % 60),
        Key(10 % 60), Key(11 % 60), Key(12 % 60), Key(13 % 60), Key(14 % 60), Key(15 % 60), Key(16 % 60), Key(17 % 60), Key(18 % 60), Key(19 % 60),
        Key(20 % 60), Key(21 % 60), Key(22 % 60), Key(23 % 60), Key(24 % 60), Key(25 % 60), Key(26 % 60), Key(27 % 60), Key(28 % 60), Key(29 % 60),
        Key(30 % 60), Key(31 % 60), Key(32 % 60), Key(33 % 60), Key(34 % 60), Key(35 % 60), Key(36 % 60), Key(37 % 60), Key(38 % 60), Key(39 % 60),
        Key(40 % 60), Key(41 % 60), Key(42 % 60), Key(43 % 60), Key(44 % 60), Key(45 % 60), Key(46 % 60), Key(47 % 60), Key(48 % 60), Key(49 % 60),
        Key(50 % 60), Key(51 % 60), Key(52 % 60), Key(53 % 60), Key(54 % 60), Key(55 % 60), Key(56 % 60), Key(57 % 60), Key(58 % 60), Key(59 % 60),
        Key(60 % 60), Key(61 % 60), Key(62 % 60), Key(63 % 60), Key(64 % 60), Key(65 % 60), Key(66 % 60), Key(67 % 60), Key(68 % 60), Key(69 % 60),
    }


attempt(key_set)


print(log[-3:], len(log))
value = 5
table = [
    ('n0', value + 0), ('n1', value + 1), ('n2', value + 2), ('n3', value + 3), ('n4', value + 4), ('n5', value + 5), ('n6', value + 6), ('n7', value + 7),
    ('n8', value + 8), ('n9', value + 9), ('n10', value + 10), ('n11', value + 11), ('n12', value + 12), ('n13', value + 13), ('n14', value + 14), ('n15', value + 15),
    ('n16', value + 16), ('n17', value + 17), ('n18', value + 18), ('n19', value + 19), ('n20', value + 20), ('n21', value + 21), ('n22', value + 22), ('n23', value + 23),
    ('n24', value + 24), ('n25', value + 25), ('n26', value + 26), ('n27', value + 27), ('n28', value + 28), ('n29', value + 29), ('n30', value + 30), ('n31', value + 31),
    ('n32', value + 32), ('n33', value + 33), ('n34', value + 34), ('n35', value + 35), ('n36', value + 36), ('n37', value + 37), ('n38', value + 38), ('n39', value + 39),
    ('n40', value + 40), ('n41', value + 41), ('n42', value + 42), ('n43', value + 43), ('n44', value + 44), ('n45', value + 45), ('n46', value + 46), ('n47', value + 47),
    ('n48', value + 48), ('n49', value + 49), ('n50', value + 50), ('n51', value + 51), ('n52', value + 52), ('n53', value + 53), ('n54', value + 54), ('n55', value + 55),
    ('n56', value + 56), ('n57', value + 57), ('n58', value + 58), ('n59', value + 59), ('n60', value + 60), ('n61', value + 61), ('n62', value + 62), ('n63', value + 63),
    ('n64', value + 64), ('n65', value + 65), ('n66', value + 66), ('n67', value + 67), ('n68', value + 68), ('n69', value + 69), ('n70', value + 70), ('n71', value + 71),
    ('n72', value + 72), ('n73', value + 73), ('n74', value + 74), ('n75', value + 75), ('n76', value + 76), ('n77', value + 77), ('n78', value + 78), ('n79', value + 79),
]
print(table[70:], sum(n for _, n in table))
