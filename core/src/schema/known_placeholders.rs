//! Fingerprints of the placeholder texts of the feature-ledger template in wide use, so that they count as not yet
//! written although they are not ours. A test derives them from that template where it is at hand.

/// How long the longest of them is, in bytes.
pub(super) const KNOWN_LONGEST: usize = 76;

pub(super) const KNOWN: [u64; 33] = [
    0x0192_cf1b_28e7_fc2b,
    0x0197_0504_b53f_37a4,
    0x0199_bfe3_3462_feb4,
    0x01b6_5de9_bb46_c7b3,
    0x01ef_f647_388e_0f85,
    0x01fb_73f3_56ab_a3d1,
    0x26e7_d77e_5d75_d61c,
    0x35e2_4ca4_19fc_1c98,
    0x3f72_25ef_5477_aab3,
    0x3fde_f14c_3d8a_17b1,
    0x437d_cbe8_0e94_5046,
    0x5290_3cc0_1457_50d6,
    0x5530_d209_6aae_cf3c,
    0x5864_6311_93bc_6a49,
    0x5a50_1ffc_a71a_a1dd,
    0x697c_d7f2_dfdd_28e6,
    0x7967_fbff_13de_9ea6,
    0x79d6_44a1_2b70_a6d3,
    0x79e8_6464_5d60_8e40,
    0x79f0_3638_4e04_c80b,
    0x7dab_b47c_6b2f_d2ad,
    0x8f57_5133_fb01_3fb5,
    0x942a_dedb_dd12_8100,
    0x995c_c5e4_22b6_554f,
    0x9962_c95d_9089_ed65,
    0x9bd2_a88a_a890_87f0,
    0xa70a_21fb_9031_8c41,
    0xc47f_3b02_531c_5bef,
    0xd991_1a20_5ca6_a6e9,
    0xd9fb_89ed_c67e_a8fe,
    0xdea5_5d61_2602_b943,
    0xe26c_b06e_d39a_fa34,
    0xf52a_e71a_81c2_8624,
];
